package tw.portfolio.job.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobRefusal;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.Pages;
import tw.portfolio.kernel.mail.Template;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.school.Window;
import tw.portfolio.settings.NamedSchool;
import tw.portfolio.settings.SchoolName;

/** What a notice says: what has ended and how, and what to do next. */
public final class NoticeMail {
  private final Template html = Template.html(NoticeMail.class, "notice.html");
  private final Template text = Template.plain(NoticeMail.class, "notice.txt");
  private final Pages pages;

  /** Mails that link to the page of a job. */
  public NoticeMail(Pages pages) {
    this.pages = pages;
  }

  /**
   * The notice of an end.
   *
   * @param school whose platform it is
   * @param to the address of whoever asked
   */
  public Mail of(NamedSchool school, Person asked, String to, Job job) {
    Words words = Words.of(job.state());
    Map<String, String> values = new HashMap<>();
    values.put("school", school.name().map(SchoolName::chinese).orElse(""));
    values.put("recipient", asked.name());
    values.put("kind", job.kind().chinese());
    values.put("title", job.title());
    values.put("endZh", words.chinese());
    values.put("endEn", words.english());
    values.put("summary", summary(job.state()));
    values.put("nextZh", words.nextChinese());
    values.put("nextEn", words.nextEnglish());
    values.put("link", pages.address(page(job)).toString());
    values.put(
        "subject",
        "【學習歷程檔案】%s%s：%s / %s"
            .formatted(job.kind().chinese(), words.chinese(), job.title(), words.english()));
    return new Mail(
            to, values.get("subject"), text.fill(values, Map.of()), html.fill(values, Map.of()))
        .about(asked.school(), asked.id());
  }

  /** The same as is told without mail: once for each end of a job. */
  static NewNotice notice(Person asked, Job job) {
    Words words = Words.of(job.state());
    return new NewNotice(
        asked.id(),
        job.updated(),
        "job " + job.id() + " " + job.version(),
        "job-ended",
        "您申請的「%s」%s：%s。%s"
            .formatted(job.kind().chinese(), words.chinese(), job.title(), words.nextChinese()),
        "What you asked for: %s. %s".formatted(words.english(), words.nextEnglish()),
        page(job),
        Optional.of(job.id().toString()));
  }

  private static PageLink page(Job job) {
    return PageLink.to(WebPage.JOBS, job.id().toString());
  }

  private static String summary(JobState state) {
    return state instanceof JobState.Refused(JobRefusal refusal)
        ? refusal.chinese()
        : state.shown().map(JobReport::summary).orElse("");
  }

  /** How an end is told. */
  private record Words(String chinese, String english, String nextChinese, String nextEnglish) {
    static Words of(JobState state) {
      return switch (state) {
        case JobState.Done(JobReport _, Instant expires) -> {
          LocalDate day = LocalDate.ofInstant(expires, Window.TAIPEI);
          yield new Words(
              "已完成",
              "Done",
              "檔案請由下面的網頁下載，保存到 %d 月 %d 日。".formatted(day.getMonthValue(), day.getDayOfMonth()),
              "Fetch its files from the page below; they are kept until %s.".formatted(day));
        }
        case JobState.Prepared _ ->
            new Words(
                "待您確認",
                "Waiting for you",
                "還沒有執行任何動作。請看過數字後，在下面的網頁確認。",
                "Nothing has been carried out. Look at the figures on the page below and confirm.");
        case JobState.Refused(JobRefusal refusal) ->
            new Words("無法辦理", "Not possible", "請處理後重新申請。", refusal.english());
        case JobState.Failed _ ->
            new Words(
                "處理失敗",
                "Failed",
                "請在下面的網頁再試一次；若仍失敗，請洽資訊組。",
                "Try again on the page below; if it fails again, ask the information office.");
        case JobState.AwaitingFile(), JobState.Working _, JobState.Cancelled() ->
            throw new IllegalStateException("No end of a step: " + state.code());
      };
    }
  }
}
