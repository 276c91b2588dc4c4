package tw.portfolio.local.dev;

import tw.portfolio.local.http.Html;
import tw.portfolio.local.mail.Mail;

/** A page for a mail that has no HTML of its own. */
final class MailPage {
  private MailPage() {}

  static String ofText(Mail mail) {
    return """
    <!doctype html>
    <html lang="zh-Hant">
    <meta charset="utf-8">
    <title>%s</title>
    <h1>%s</h1>
    <p>%s → %s</p>
    <pre style="white-space: pre-wrap">%s</pre>
    </html>
    """
        .formatted(
            Html.escaped(mail.subject()),
            Html.escaped(mail.subject()),
            Html.escaped(mail.from()),
            Html.escaped(String.join(", ", mail.to())),
            Html.escaped(mail.text()));
  }
}
