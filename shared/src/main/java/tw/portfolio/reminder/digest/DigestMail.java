package tw.portfolio.reminder.digest;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.kernel.mail.Pages;
import tw.portfolio.kernel.mail.Template;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.settings.SchoolName;

/**
 * A digest as a mail: Traditional Chinese first, then English; for phones and for mail programs
 * that show white on black; and the same as plain text.
 */
public final class DigestMail {
  private final Template html = Template.html(DigestMail.class, "digest.html");
  private final Template htmlRow = Template.html(DigestMail.class, "digest-row.html");
  private final Template htmlEnglish = Template.html(DigestMail.class, "digest-row-en.html");
  private final Template text = Template.plain(DigestMail.class, "digest.txt");
  private final Template textRow = Template.plain(DigestMail.class, "digest-row.txt");
  private final Template textEnglish = Template.plain(DigestMail.class, "digest-row-en.txt");
  private final Pages pages;

  /** Mails that lead to these pages. */
  public DigestMail(Pages pages) {
    this.pages = pages;
  }

  /**
   * The mail.
   *
   * @param to where it goes
   * @param unsubscribe where its recipient unsubscribes, where the school does not demand it
   */
  public Mail of(Digest digest, MailAddress to, Optional<URI> unsubscribe) {
    Map<String, String> values = values(digest);
    Mail mail =
        new Mail(
                to.text(),
                values.get("subject"),
                text.fill(
                    values,
                    Map.of(
                        "rows", rows(digest, textRow, DigestLine::chinese),
                        "rowsEn", rows(digest, textEnglish, DigestLine::english))),
                html.fill(
                    values,
                    Map.of(
                        "rows", rows(digest, htmlRow, DigestLine::chinese),
                        "rowsEn", rows(digest, htmlEnglish, DigestLine::english))))
            .about(digest.to().school(), digest.to().id());
    return unsubscribe.map(mail::unsubscribedBy).orElse(mail);
  }

  private String rows(Digest digest, Template row, Function<DigestLine, String> words) {
    return digest.lines().stream()
        .map(
            line ->
                row.fill(
                    Map.of(
                        "kind", line.kind().chinese(),
                        "words", words.apply(line),
                        "link", pages.address(line.page()).toString()),
                    Map.of()))
        .collect(joining());
  }

  private Map<String, String> values(Digest digest) {
    OccasionWords words = OccasionWords.of(digest);
    String platform =
        digest.school().name().map(name -> name.chinese() + " ").orElse("") + "學習歷程檔案";
    Map<String, String> values = new HashMap<>();
    values.put("platform", platform);
    values.put("fromEn", digest.school().name().flatMap(SchoolName::english).orElse("The school"));
    values.put("recipient", digest.to().name() + (digest.to().isStaff() ? "老師" : "同學"));
    values.put("first", digest.lines().getFirst().kind().chinese());
    values.put("headZh", words.headChinese());
    values.put("headEn", words.headEnglish());
    values.put("whyZh", words.whyChinese());
    values.put("whyEn", words.whyEnglish());
    values.put("rhythm", pages.address(WebPage.REMINDER_SETTINGS).toString());
    values.put("subject", "【" + platform + "】" + words.subject());
    return values;
  }
}
