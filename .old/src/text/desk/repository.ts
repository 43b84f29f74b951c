/** What is wrong with the variables that say which repository the desk saves in. */
export const unknownService = (written: string, known: readonly string[]) =>
  `CMS_BACKEND kan vara ${known.join(', ')}, men är ”${written}”.`;

export const noRepository = () =>
  'CMS_REPO ska vara kodförrådets namn, till exempel kommunen/medborgarloften, när CMS_BACKEND är angiven.';

export const badServiceAddress = (name: string, written: string) =>
  `${name} ska vara en webbadress som https://git.exempelby.example, men är ”${written}”.`;
