package tw.portfolio.reminder.digest;

import java.time.Instant;
import java.time.LocalDate;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.Window;

/** What an office is reminded of: whatever has a clock. */
public sealed interface OfficeLine extends DigestLine {
  /**
   * Reports of receipts that the school has to look at.
   *
   * @param waiting how many
   * @param overdue of how many the three days are over
   * @param next when those of the next one are
   */
  record ReportsOpen(int waiting, int overdue, Instant next) implements OfficeLine {
    @Override
    public ReminderKind kind() {
      return ReminderKind.CASES;
    }

    @Override
    public String about() {
      return "receipts";
    }

    private LocalDate lastDay() {
      return LocalDate.ofInstant(next.minusNanos(1), Window.TAIPEI);
    }

    @Override
    public String chinese() {
      return "學生回報的收訖明細問題待查 %d 件（三日內應查明），已逾期 %d 件，最近的期限是 %s。"
          .formatted(waiting, overdue, Wording.dayChinese(lastDay()));
    }

    @Override
    public String english() {
      return "%s to be looked at within 3 days, %d of them overdue; the next by %s."
          .formatted(
              Wording.many(waiting, "report of a receipt", "reports of receipts"),
              overdue,
              Wording.dayEnglish(lastDay()));
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.RECEIPTS);
    }
  }

  /**
   * Disputed returns that the office decides on.
   *
   * @param waiting how many
   */
  record DisputesOpen(int waiting) implements OfficeLine {
    @Override
    public ReminderKind kind() {
      return ReminderKind.CASES;
    }

    @Override
    public String about() {
      return "disputes";
    }

    @Override
    public String chinese() {
      return "學生對退回有異議，等教務處裁決的有 %d 件。".formatted(waiting);
    }

    @Override
    public String english() {
      return "%s for the office's decision."
          .formatted(Wording.many(waiting, "disputed return waits", "disputed returns wait"));
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.DISPUTES);
    }
  }

  /**
   * Something of the yearly plan that is to be done.
   *
   * @param task what
   */
  record TaskDue(OfficeTasks.OfficeTask task) implements OfficeLine {
    @Override
    public ReminderKind kind() {
      return ReminderKind.TASKS;
    }

    @Override
    public String about() {
      return task.id();
    }

    @Override
    public String chinese() {
      return "行事曆：%s，%s前完成。".formatted(task.chinese(), Wording.dayChinese(task.due()));
    }

    @Override
    public String english() {
      return "Yearly plan: %s, by %s.".formatted(task.english(), Wording.dayEnglish(task.due()));
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.CALENDAR);
    }
  }
}
