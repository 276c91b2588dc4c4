package tw.portfolio.local.dev;

import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.local.http.Html;
import tw.portfolio.local.mail.Mail;
import tw.portfolio.local.mail.MailHeader;

/** Mails as people see them. */
final class MailPage {
  static final String PATH = "/dev/outbox";

  private MailPage() {}

  /** All mails, the latest first. */
  static String list(List<Mail> mails, Look look) {
    String rows = mails.stream().map(mail -> row(mail, look)).collect(Collectors.joining());
    String body =
        mails.isEmpty()
            ? "<p>還沒有信：範例學校做了會寄信的事，信就在這裡。<br>(No mails yet: what the sample school sends is kept"
                + " here, and goes nowhere.)</p>"
            : "<p class=\"quiet\">共 %d 封，新的在前；沒有一封真的寄出。(%d, the latest first; none was really sent.)</p>"
                    .formatted(mails.size(), mails.size())
                + "<ul class=\"rows\">\n"
                + rows
                + "</ul>\n";
    return DevPage.of("寄件匣 (outbox)", PATH, look, body);
  }

  private static String row(Mail mail, Look look) {
    return """
    <li><a class="subject" href="%s%s">%s</a>
    <p class="quiet">%s · %s</p></li>
    """
        .formatted(
            Html.escaped(path(mail)),
            look.query(),
            Html.escaped(mail.subject()),
            Html.escaped(String.join(", ", mail.to())),
            DevPage.time(mail.at()));
  }

  /**
   * One mail.
   *
   * @param headers as they stand in its message
   * @param message as it would go over the wire
   */
  static String one(Mail mail, List<MailHeader> headers, String message, Look look) {
    String envelope =
        DevPage.field("收件人 To", String.join(", ", mail.to()))
            + DevPage.field("寄件人 From", mail.from())
            + DevPage.field("時間 Time", DevPage.time(mail.at()));
    String fields =
        headers.stream()
            .map(header -> DevPage.field(header.name(), header.value()))
            .collect(Collectors.joining());
    return DevPage.of(
        mail.subject(),
        path(mail),
        look,
        """
        <dl>%s</dl>
        %s
        <details%s><summary>純文字 (text part)</summary><pre>%s</pre></details>
        <details><summary>信頭 (headers)</summary><dl>%s</dl></details>
        <details><summary>原始信件 (raw message)</summary><pre>%s</pre></details>
        <p><a href="%s/message.eml">下載 .eml，用郵件程式開 (open it in a mail program)</a></p>
        """
            .formatted(
                envelope,
                mail.html().map(MailPage::frame).orElse(""),
                mail.html().isPresent() ? "" : " open",
                Html.escaped(mail.text()),
                fields,
                Html.escaped(message),
                Html.escaped(path(mail))));
  }

  /** Somebody else's markup: it may show and style, and do nothing; its links lead nowhere. */
  private static String frame(String html) {
    return """
    <iframe sandbox title="信件內容 (the mail)" srcdoc="%s"></iframe>
    <p class="quiet">信裡的連結在這裡按了沒有作用；網址在純文字裡。(Links in the mail do nothing here; the text part has their addresses.)</p>
    """
        .formatted(Html.escaped(html));
  }

  private static String path(Mail mail) {
    return PATH + "/" + mail.id();
  }
}
