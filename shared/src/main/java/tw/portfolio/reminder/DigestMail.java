package tw.portfolio.reminder;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.Template;
import tw.portfolio.work.outcome.CourseCount;

/**
 * The reminder that a teacher, or who stands in for one (代理人), gets in the morning: Traditional
 * Chinese first, then English.
 */
public final class DigestMail {
  private static final String CALM = "#1f4e79";
  private static final String URGENT = "#b3261e";
  private static final int URGENT_DAYS = 1;

  private final Template html = Template.html(DigestMail.class, "digest.html");
  private final Template htmlRow = Template.html(DigestMail.class, "digest-row.html");
  private final Template text = Template.plain(DigestMail.class, "digest.txt");
  private final Template textRow = Template.plain(DigestMail.class, "digest-row.txt");
  private final URI queue;

  /**
   * Mails that link to a queue of pieces to certify.
   *
   * @param webOrigin where the pages live
   */
  public DigestMail(URI webOrigin) {
    this.queue = URI.create(webOrigin.toString().replaceFirst("/+$", "") + "/certifications");
  }

  /**
   * The mail for a recipient: the teacher, or a deputy, whom it tells for whom.
   *
   * @param to the recipient's address
   */
  public Mail of(Person recipient, String to, Digest digest) {
    Map<String, String> values = values(recipient, digest);
    Function<Template, String> rows =
        row ->
            digest.courses().stream()
                .map(course -> row.fill(values(course, digest), Map.of()))
                .collect(joining());
    return new Mail(
        to,
        values.get("subject"),
        text.fill(values, Map.of("rows", rows.apply(textRow))),
        html.fill(values, Map.of("rows", rows.apply(htmlRow))));
  }

  private Map<String, String> values(Person recipient, Digest digest) {
    boolean deputy = !recipient.id().equals(digest.teacher());
    String pieces = Integer.toString(digest.pieces());
    Map<String, String> values = new HashMap<>();
    values.put("recipient", recipient.name());
    values.put("pieces", pieces);
    values.put("leftZh", Wording.leftChinese(digest.daysLeft()));
    values.put("leftEn", Wording.leftEnglish(digest.daysLeft()));
    values.put("closesZh", Wording.closesChinese(digest.window()));
    values.put("closesEn", Wording.closesEnglish(digest.window()));
    values.put("lastDayZh", digest.severalLastDays() ? "最早的認證截止日" : "認證截止日");
    values.put(
        "lastDayEn",
        digest.severalLastDays() ? "Earliest last day to certify" : "Last day to certify");
    values.put("notYoursZh", deputy ? "若您並未代理這位老師，請洽教務處。" : "這些課程若不是您任教的，請洽教務處教學組。");
    values.put(
        "notYoursEn",
        deputy
            ? "If you do not stand in for this teacher, please ask the academic office (教務處)."
            : "If these are not your courses, please ask the curriculum section (教學組).");
    values.put("accent", digest.daysLeft() <= URGENT_DAYS ? URGENT : CALM);
    values.put("link", queue.toString());
    values.put("whoseZh", deputy ? "您代理" + digest.teacherName() + "老師認證，目前" : "目前");
    values.put(
        "whoseEn",
        (deputy ? "You certify in place of " + digest.teacherName() + ". " : "")
            + Wording.waitEnglish(digest.pieces()));
    values.put(
        "subject",
        "【學習歷程檔案】%s%s 件待認證，%s / %s to certify, %s"
            .formatted(
                deputy ? "代理" + digest.teacherName() + "老師：" : "",
                pieces,
                values.get("leftZh"),
                pieces,
                values.get("leftEn")));
    return values;
  }

  private static Map<String, String> values(CourseCount course, Digest digest) {
    boolean several = digest.severalTerms();
    String semester = several ? Wording.semester(course) : "";
    return Map.of(
        "course", course.course(),
        "semester", semester,
        "inSemester", several ? "（" + semester + "）" : "",
        "pieces", Integer.toString(course.pieces()),
        "oldestZh", Wording.dayChinese(course.oldestDay()),
        "oldestEn", Wording.dayEnglish(course.oldestDay()));
  }
}
