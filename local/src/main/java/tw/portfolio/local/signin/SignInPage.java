package tw.portfolio.local.signin;

import tw.portfolio.local.http.Html;

/** What the pages on which one signs in have in common. They run no scripts and load nothing. */
final class SignInPage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--paper:light-dark(#fff,#121214);--ink:light-dark(#1c1c1e,#ececf0);\
      --quiet:light-dark(#5b5b63,#a9a9b3);--line:light-dark(#c9c9d1,#45454e);--link:light-dark(#0b57d0,#8ab4f8)}
      *{box-sizing:border-box}
      body{margin:0 auto;max-width:36rem;padding:1rem;background:var(--paper);color:var(--ink);line-height:1.6;\
      font-family:"Noto Sans TC","Noto Sans CJK TC","PingFang TC","Microsoft JhengHei",sans-serif}
      h1{font-size:1.5rem;line-height:1.3;margin:.5rem 0}
      h1 small{display:block;font-size:1rem;font-weight:normal;color:var(--quiet)}
      h2{font-size:1.1rem;margin:1.5rem 0 .25rem}
      ul{list-style:none;margin:0;padding:0}
      li a{display:flex;flex-wrap:wrap;gap:0 .75rem;min-height:2.75rem;align-items:center;padding:.35rem .5rem;\
      border-bottom:1px solid var(--line);color:var(--link);text-decoration:none}
      li a:hover b,li a:focus b{text-decoration:underline}
      li span{color:var(--quiet)}
      summary{min-height:2.75rem;display:flex;align-items:center;cursor:pointer;font-weight:bold;color:var(--link)}
      label{display:block;margin-top:.5rem}
      form div{display:flex;gap:.5rem}
      input{flex:1;min-width:0}
      input,button{font:inherit;min-height:2.75rem;padding:.25rem .75rem;border:1px solid var(--quiet);\
      border-radius:.4rem;background:var(--paper);color:var(--ink)}
      button{background:var(--link);color:var(--paper);border-color:var(--link);cursor:pointer}
      """;

  private SignInPage() {}

  /** Why nobody can sign in by this address. */
  static String problem(String chinese) {
    return of("<h1>無法登入<small>No sign-in</small></h1><p>" + Html.escaped(chinese) + "</p>");
  }

  /**
   * A whole page.
   *
   * @param body its own markup, in which every text is escaped
   */
  static String of(String body) {
    return """
    <!doctype html>
    <html lang="zh-Hant">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>登入 Sign in</title>
    <style>
    %s</style>
    </head>
    <body><main>%s</main></body>
    </html>
    """
        .formatted(STYLE, body);
  }
}
