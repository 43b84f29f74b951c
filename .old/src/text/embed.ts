/** What other sites may show within theirs. */

export const EMBED = 'Bädda in på en annan webbplats';
export const EMBED_LEDE =
  'Kopiera raden till den andra sidan. Den visar alltid vad som står här, utan skript och kakor.';

/** The link from what is embedded to the page itself. */
export const MORE = 'Läs vad som lovades och vad som gjordes';
