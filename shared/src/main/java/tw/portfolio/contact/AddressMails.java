package tw.portfolio.contact;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.kernel.mail.Pages;
import tw.portfolio.kernel.mail.Template;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.school.Window;

/** What mails about an address say: the code that confirms it, and that it was changed. */
public final class AddressMails {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Window.TAIPEI);

  private final Template codeHtml = Template.html(AddressMails.class, "code.html");
  private final Template codeText = Template.plain(AddressMails.class, "code.txt");
  private final Template changedHtml = Template.html(AddressMails.class, "changed.html");
  private final Template changedText = Template.plain(AddressMails.class, "changed.txt");
  private final Pages pages;

  /** Mails that link to these pages. */
  public AddressMails(Pages pages) {
    this.pages = pages;
  }

  /** The code that confirms an address, sent there. */
  Mail code(Person person, MailAddress to, ConfirmationCode code, Instant until) {
    Map<String, String> values = new HashMap<>();
    values.put("recipient", person.name());
    values.put("code", code.digits());
    values.put("until", TIME.format(until));
    values.put("subject", "【學習歷程檔案】信箱驗證碼 %s / Your code".formatted(code.digits()));
    return mail(person, to, values, codeText, codeHtml);
  }

  /** That notices go elsewhere from now on, sent to where they went before. */
  Mail changed(Person person, MailAddress to, String nowZh, String nowEn, Instant at) {
    Map<String, String> values = new HashMap<>();
    values.put("recipient", person.name());
    values.put("nowZh", nowZh);
    values.put("nowEn", nowEn);
    values.put("at", TIME.format(at));
    values.put("link", pages.address(WebPage.REMINDER_SETTINGS).toString());
    values.put("subject", "【學習歷程檔案】您的通知信箱已變更 / Your mail address was changed");
    return mail(person, to, values, changedText, changedHtml);
  }

  private static Mail mail(
      Person person, MailAddress to, Map<String, String> values, Template text, Template html) {
    return new Mail(
            to.text(),
            values.get("subject"),
            text.fill(values, Map.of()),
            html.fill(values, Map.of()))
        .about(person.school(), person.id());
  }
}
