package tw.portfolio.reminder.digest;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.outcome.CourseCount;

/** What somebody of the staff is reminded of. */
public sealed interface StaffLine extends DigestLine {
  /**
   * Pieces wait for certification, course by course.
   *
   * @param teacher whose they are, by id: a deputy has a line for each
   * @param inPlaceOf that teacher's name, where somebody stands in
   * @param courses how many of which course, the one that has waited longest first; not empty
   * @param today the day
   */
  record Waiting(
      String teacher, Optional<String> inPlaceOf, List<CourseCount> courses, LocalDate today)
      implements StaffLine {
    /** Copies the list. */
    public Waiting {
      courses = List.copyOf(courses);
    }

    @Override
    public ReminderKind kind() {
      return ReminderKind.WAITING;
    }

    @Override
    public String about() {
      return inPlaceOf.map(_ -> teacher).orElse("");
    }

    /** How many pieces wait. */
    public int pieces() {
      return courses.stream().mapToInt(CourseCount::pieces).sum();
    }

    @Override
    public String chinese() {
      return "%s %d 件課程學習成果待認證。%s"
          .formatted(
              inPlaceOf.map(name -> "您代理" + name + "老師：").orElse("您有"),
              pieces(),
              courses.stream().map(course -> chinese(course)).collect(joining("；", "", "。")));
    }

    private String chinese(CourseCount course) {
      return "%s（%s 學年度第 %d 學期）%d 件，最早 %s送出，%s"
          .formatted(
              course.course(),
              course.term().year(),
              course.term().semester().number(),
              course.pieces(),
              Wording.dayChinese(course.oldestDay()),
              Wording.until(course.window(), today));
    }

    @Override
    public String english() {
      return "%s%s waiting for certification. %s"
          .formatted(
              inPlaceOf.map(name -> "In place of " + name + ": ").orElse(""),
              Wording.many(pieces(), "course outcome is", "course outcomes are"),
              courses.stream().map(course -> english(course)).collect(joining(" ")));
    }

    private String english(CourseCount course) {
      return "%s (%s): %d, oldest since %s. %s"
          .formatted(
              course.course(),
              course.term(),
              course.pieces(),
              Wording.dayEnglish(course.oldestDay()),
              Wording.untilEnglish(course.window(), today));
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.CERTIFICATIONS);
    }
  }

  /**
   * How far a class is.
   *
   * @param className the class
   * @param state in numbers, with who lags
   */
  record ClassBehind(String className, Progress state) implements StaffLine {
    @Override
    public ReminderKind kind() {
      return ReminderKind.CLASS;
    }

    @Override
    public String about() {
      return className;
    }

    @Override
    public String chinese() {
      return ClassPlace.called(className)
          + " "
          + state.chinese()
          + "需要關心："
          + Wording.names(state.names(), state.behind())
          + "。";
    }

    @Override
    public String english() {
      return "Class "
          + className
          + ": "
          + state.english()
          + "Behind: "
          + Wording.namesEnglish(state.names(), state.behind())
          + ".";
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.CLASS);
    }
  }

  /**
   * Signed forms (確認單) of a class that are not back.
   *
   * @param className the class
   * @param period of when they are
   * @param missing of how many students
   * @param names some of these
   */
  record FormsOut(String className, ReceiptPeriod period, int missing, List<String> names)
      implements StaffLine {
    /** Copies the list. */
    public FormsOut {
      names = List.copyOf(names);
    }

    @Override
    public ReminderKind kind() {
      return ReminderKind.FORMS;
    }

    @Override
    public String about() {
      return className + " " + period.code();
    }

    @Override
    public String chinese() {
      return "%s還有 %d 人的%s確認單未繳回：%s。"
          .formatted(
              ClassPlace.called(className),
              missing,
              period.chinese(),
              Wording.names(names, missing));
    }

    @Override
    public String english() {
      return "Class %s: %s of %s not back: %s."
          .formatted(
              className,
              Wording.many(missing, "signed form", "signed forms"),
              period.code(),
              Wording.namesEnglish(names, missing));
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.CLASS);
    }
  }

  /**
   * How far the school is with a kind of work.
   *
   * @param work which
   * @param state in numbers, without names
   */
  record SchoolBehind(WorkKind work, Progress state) implements StaffLine {
    @Override
    public ReminderKind kind() {
      return ReminderKind.SCHOOL;
    }

    @Override
    public String about() {
      return work.code();
    }

    @Override
    public String chinese() {
      return "全校" + Words.chinese(work) + " " + state.chinese();
    }

    @Override
    public String english() {
      return "School, " + Words.plural(work) + ": " + state.english().strip();
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.OVERVIEW);
    }
  }

  /**
   * Teachers for whom pieces wait.
   *
   * @param teachers of how many
   * @param pieces how many
   * @param longest those for whom they wait longest, with how many and since when
   */
  record TeachersBehind(int teachers, int pieces, List<String> longest) implements StaffLine {
    /** Copies the list. */
    public TeachersBehind {
      longest = List.copyOf(longest);
    }

    @Override
    public ReminderKind kind() {
      return ReminderKind.SCHOOL;
    }

    @Override
    public String about() {
      return "teachers";
    }

    @Override
    public String chinese() {
      return "全校有 %d 位老師共 %d 件待認證，等得最久的是：%s。"
          .formatted(teachers, pieces, Wording.names(longest, teachers));
    }

    @Override
    public String english() {
      return "%s waiting for %s."
          .formatted(
              Wording.many(pieces, "course outcome is", "course outcomes are"),
              Wording.many(teachers, "teacher", "teachers"));
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.OVERVIEW);
    }
  }
}
