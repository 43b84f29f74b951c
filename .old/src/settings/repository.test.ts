import { expect, test } from 'vitest';
import { repositoryOf } from './repository.ts';

const WRITTEN = {
  service: 'forgejo',
  name: 'bjorkhult/loften',
  branch: 'main',
  server: 'https://git.bjorkhult.example/',
  folder: 'innehåll',
  appId: 'a1',
} as const;

test('the repository is the one in webbplats.yaml', () => {
  expect(repositoryOf({}, WRITTEN)).toEqual({
    settings: {
      name: 'gitea',
      repo: 'bjorkhult/loften',
      auth_methods: ['oauth', 'token'],
      branch: 'main',
      api_root: 'https://git.bjorkhult.example/api/v1',
      base_url: 'https://git.bjorkhult.example',
      app_id: 'a1',
    },
    folder: 'innehåll',
    origin: 'https://git.bjorkhult.example',
    page: 'https://git.bjorkhult.example/bjorkhult/loften',
  });
});

test('each variable of the environment comes before what the file says', () => {
  const environment = { CMS_REPO: 'annan/loften', CMS_BRANCH: '', CMS_FOLDER: 'content' };
  expect(repositoryOf(environment, WRITTEN)).toMatchObject({
    settings: { name: 'gitea', repo: 'annan/loften', branch: 'main' },
    folder: 'content',
  });
});

test('without either there is none', () => {
  expect(repositoryOf({})).toBeUndefined();
});
