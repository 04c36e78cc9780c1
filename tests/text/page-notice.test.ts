import { describe, expect, it } from 'vitest';
import { pageNotice } from '../../src/text/page-notice.js';

describe('what a line says instead of an article', () => {
  it.each([
    '404',
    '404 Not Found',
    'Error 404',
    '页面不存在',
    '抱歉，您访问的页面不存在或已被删除。',
    '该内容已被删除',
    '您要查看的文章已下线',
    'Oops! That page can’t be found.',
    'The page you are looking for might have been removed.',
    'We couldn’t find the page',
    'Seite nicht gefunden',
    'Página no encontrada',
    'お探しのページは見つかりませんでした',
    '페이지를 찾을 수 없습니다',
  ])('there is no such page: %s', (line) => {
    expect(pageNotice(line)).toBe('error-page');
  });

  it.each([
    '百度安全验证',
    '请完成下方验证后继续访问',
    '您的访问过于频繁，请稍后再试',
    'Just a moment...',
    'Checking your browser before accessing the site',
    'Please verify you are a human',
    'Please enable JavaScript and cookies to continue',
    '请开启JavaScript后刷新页面',
  ])('prove that you are no robot: %s', (line) => {
    expect(pageNotice(line)).toBe('robot-check');
  });

  it.each([
    '用户登录',
    '请先登录',
    '登录后查看全文',
    'Log in',
    'Sign in to continue',
    'You must be logged in to read this story.',
    'Forgot your password?',
    'ログイン',
  ])('log in: %s', (line) => {
    expect(pageNotice(line)).toBe('login-wall');
  });

  it.each([
    '404万元的桥修了三年',
    '500米长的夜市今天开张',
    '登录月球的第一步',
    '登录国际市场的老字号',
    'Login fatigue is real, says the registrar',
    'Page by page, a clerk copies the ledger',
    '验证',
    '他说，河口的老水闸已经停了三年。',
    'Just a mile from the coast, the orchard blooms',
    '',
  ])('nothing of the kind: %s', (line) => {
    expect(pageNotice(line)).toBeNull();
  });
});
