package tw.portfolio.local.dev;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tw.portfolio.local.http.Html;

/** What the pages under {@code /dev} have in common. They run no scripts and load nothing. */
final class DevPage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

  private static final String STYLE =
      """
      :root{--paper:light-dark(#fff,#121214);--ink:light-dark(#1c1c1e,#ececf0);\
      --quiet:light-dark(#5b5b63,#a9a9b3);--line:light-dark(#c9c9d1,#45454e);\
      --tint:light-dark(#f4f4f7,#1f1f24);--link:light-dark(#0b57d0,#8ab4f8)}
      *{box-sizing:border-box}
      body{margin:0 auto;max-width:60rem;padding:1rem;background:var(--paper);color:var(--ink);\
      line-height:1.6;overflow-wrap:anywhere;\
      font-family:"Noto Sans TC","Noto Sans CJK TC","PingFang TC","Microsoft JhengHei",sans-serif}
      a,summary{color:var(--link)}
      nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;border-bottom:1px solid var(--line)}
      nav a,summary{padding:.4rem 0}
      nav a[aria-current]{color:var(--ink);font-weight:bold;text-decoration:none}
      nav span{margin-left:auto;display:flex;gap:1rem}
      h1{font-size:1.4rem;line-height:1.35;margin:1rem 0 .5rem}
      h2{font-size:1.1rem;margin:.3rem 0}
      .quiet{color:var(--quiet);font-size:.875rem}
      .rows{list-style:none;padding:0}
      .rows>li{border-bottom:1px solid var(--line);padding:.6rem 0}
      .rows p,dl{margin:.1rem 0}
      .subject{display:block;font-weight:bold}
      dl>div{display:flex;gap:.75rem}
      dt{flex:0 0 8rem;color:var(--quiet)}
      dd{flex:1;margin:0;min-width:0}
      iframe{width:100%;height:70vh;min-height:24rem;border:1px solid var(--line);\
      border-radius:.5rem;margin-top:.75rem}
      pre{white-space:pre-wrap;background:var(--tint);padding:.75rem;border-radius:.5rem;margin:.5rem 0}
      form{margin:.5rem 0}
      textarea{display:block;width:100%;font:inherit;font-family:monospace;margin:.4rem 0}
      input{font:inherit;padding:.4rem .5rem;border:1px solid var(--line);border-radius:.5rem;\
      background:var(--paper);color:var(--ink)}
      .clock{background:var(--tint);padding:.5rem .75rem;border-radius:.5rem;margin:.75rem 0}
      .clock form{display:inline-flex;flex-wrap:wrap;gap:.5rem;align-items:center;\
      margin:.25rem .75rem .25rem 0}
      button{font:inherit;padding:.5rem 1rem;border:1px solid var(--link);border-radius:.5rem;\
      background:var(--link);color:var(--paper);cursor:pointer}
      @media (max-width:40rem){dt{flex-basis:6.5rem}}
      """;

  private DevPage() {}

  /**
   * A whole page.
   *
   * @param path where it is, for the switch between light and dark
   * @param body its own markup, in which every text is escaped
   */
  static String of(String title, String path, Look look, String body) {
    return """
    <!doctype html>
    <html lang="zh-Hant" style="color-scheme:%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <nav>
    <a href="/dev/outbox%s">寄件匣 Outbox</a>
    <a href="/dev/schedules%s">排程 Schedules</a>
    <span>%s%s</span>
    </nav>
    <main>
    <h1>%s</h1>
    %s</main>
    </body>
    </html>
    """
        .formatted(
            look.scheme(),
            Html.escaped(title),
            STYLE,
            look.query(),
            look.query(),
            choice("亮 Light", path, Look.LIGHT, look),
            choice("暗 Dark", path, Look.DARK, look),
            Html.escaped(title),
            body);
  }

  private static String choice(String words, String path, Look choice, Look now) {
    return "<a href=\"%s%s\"%s>%s</a>"
        .formatted(
            Html.escaped(path),
            choice.query(),
            choice == now ? " aria-current=\"true\"" : "",
            Html.escaped(words));
  }

  /** A name and what it is, in a {@code dl}. */
  static String field(String name, String value) {
    return "<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(Html.escaped(name), Html.escaped(value));
  }

  /** A time as a clock in the school shows it. */
  static String time(Instant at) {
    return time(at, TAIPEI);
  }

  /** A day as a field for dates has it. */
  static String day(Instant at) {
    return at.atZone(TAIPEI).toLocalDate().toString();
  }

  static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
