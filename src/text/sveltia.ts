/** What Sveltia says in English, or in the words of programmers, said in those of editors instead. By its own keys. */
export interface Words {
  readonly [key: string]: string | Words;
}

export const SVELTIA: Words = {
  slug: 'Mapp',
  edit_slug: 'Ändra mappens namn',
  edit_slug_error: {
    empty: 'Skriv mappens namn.',
    invalid: 'Använd bara små bokstäver a–z, siffror och enstaka bindestreck.',
    duplicate: 'Det finns redan en mapp med det namnet.',
  },
  work_with_local_repo: 'Arbeta i en mapp på den här datorn',
  work_with_local_repo_description:
    'Webbläsaren frågar efter mappen. Välj projektets mapp: den som mappen content ligger i.',
  working_with_local_repo: 'Arbetar i en mapp på den här datorn',
  sign_in_using_access_token: 'Logga in med en nyckel',
  sign_in_using_access_token_description:
    'Skriv eller klistra in din nyckel. Den ska ge dig rätt att läsa och skriva i kodförrådet.',
  sign_in_using_access_token_link: 'Du skapar den på <a>sidan för nycklar i {$service}</a>.',
  personal_access_token: 'Nyckel',
  sign_in_error: {
    not_project_root: 'Mappen är inte projektets. Välj den som mappen content ligger i.',
    picker_dismissed: 'Ingen mapp valdes. Försök igen.',
    TOKEN_REQUEST_FAILED: 'Det gick inte att logga in just nu. Försök igen senare.',
    TOKEN_REFRESH_FAILED: 'Inloggningen gick inte att förnya. Logga in igen.',
  },
  repository_no_access: 'Du har inte rätt att skriva i kodförrådet ”{$repo}”. Fråga den som förvaltar det.',
  repository_not_found: 'Kodförrådet ”{$repo}” finns inte, eller så har du inte rätt att läsa det.',
  repository_empty: 'Kodförrådet ”{$repo}” är tomt.',
  branch_not_found: 'Kodförrådet ”{$repo}” har ingen gren som heter ”{$branch}”.',
  view_in_repository: 'Visa i kodförrådet',
  sign_in_with_link: 'Logga in med en länk',
  sign_in_with_link_confirmation:
    'Länken loggar in dig som {$account} i {$service}, med inställningarna från den enhet där den gjordes. Fortsätt bara om du själv har gjort länken.',
  select_item: 'Välj {$name}',
  show_errors: 'Visa felen',
  list_item_options: 'Mer om den här delen',
  remove_file: 'Ta bort filen',
  replace_file: 'Byt ut filen',
  remove_image: 'Ta bort bilden',
  replace_image: 'Byt ut bilden',
  file_unavailable: 'Filen går inte att visa',
  file_unavailable_description: 'Den kan ha flyttats eller tagits bort.',
  entry_sidebar: {
    slug: {
      title: 'Mapp',
      generated_on_save: 'Mappens namn görs när du sparar.',
      unavailable: 'Den här filen har ingen egen mapp.',
    },
  },
  save_conflict: {
    title: 'Någon annan har ändrat samma sak',
    modified_by: '{$name} sparade en ändring {$date}, efter att du öppnade formuläret.',
    modified: 'En ändring har sparats efter att du öppnade formuläret.',
    deleted: 'Filen har tagits bort efter att du öppnade formuläret.',
    overwrite_warning: 'Om du sparar nu försvinner den ändringen.',
    recreate_warning: 'Om du sparar nu skapas filen på nytt.',
    save_anyway: 'Spara ändå',
    branch_moved: 'Någon annan sparade samtidigt. Försök igen.',
  },
  remote_change: {
    reload_entry: 'Hämta den nya versionen',
    confirm_reloading_entry: 'Vill du hämta den nya versionen? Det som du inte har sparat försvinner.',
  },
};
