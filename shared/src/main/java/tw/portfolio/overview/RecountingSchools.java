package tw.portfolio.overview;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.RecountingSummaries;
import tw.portfolio.work.summary.RecountingSummaries.Difference;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.Tally;

/**
 * Looks whether a school's summaries are what the records say (recount): each month by itself,
 * which reports and mends nothing, since a number that is wrong has a cause that should be found;
 * and when the information office asks, which puts right what is not.
 */
public final class RecountingSchools {
  /** So many reports are shown: two years of months, and some that were asked for. */
  private static final int MOST = 36;

  private static final int DAYS = 28;
  private static final int HOURS_A_DAY = 24;

  private final RecountingSummaries recounting;
  private final RecountStore reports;
  private final Permits permits;

  /** Looks there, and keeps what comes of it. */
  public RecountingSchools(RecountingSummaries recounting, RecountStore reports, Roster roster) {
    this.recounting = recounting;
    this.reports = reports;
    this.permits = new Permits(roster);
  }

  /**
   * Whether it is a school's hour of the month, in Taipei: each has one of those of the first 28
   * days, so it comes once in every month.
   */
  public static boolean isDue(SchoolCode school, Instant now) {
    LocalDateTime here = LocalDateTime.ofInstant(now, Window.TAIPEI);
    int hour = (here.getDayOfMonth() - 1) * HOURS_A_DAY + here.getHour();
    return Math.floorMod(school.text().hashCode(), DAYS * HOURS_A_DAY) == hour;
  }

  /** Looks at a school, and keeps what was found. */
  public RecountReport look(SchoolCode school, Instant now) {
    RecountReport report =
        new RecountReport(
            school,
            now,
            Optional.empty(),
            years(now).stream()
                .map(year -> year(year, recounting.differences(school, year), 0))
                .toList());
    reports.keep(report, Optional.empty());
    return report;
  }

  /** What was found, the latest first. */
  public Answer<List<RecountReport>> latest(Actor office) {
    return permits
        .permitted(office, Permission.KEEP_TOTALS)
        .map(_ -> reports.latest(office.school(), MOST));
  }

  /** Looks at the own school now, and puts right what is not. */
  public Answer<RecountReport> mend(Actor office, Instant now) {
    return permits.permitted(office, Permission.KEEP_TOTALS).map(_ -> mended(office, now));
  }

  private RecountReport mended(Actor office, Instant now) {
    RecountReport report =
        new RecountReport(
            office.school(),
            now,
            Optional.of(office.name()),
            years(now).stream().map(year -> mended(office.school(), year)).toList());
    reports.keep(
        report, report.differing() == 0 ? Optional.empty() : Optional.of(line(office, report)));
    return report;
  }

  private RecountReport.Year mended(SchoolCode school, SchoolYear year) {
    List<Difference> found = recounting.differences(school, year);
    int mended = Math.toIntExact(found.stream().filter(recounting::mend).count());
    return year(year, found, mended);
  }

  /** This school year, and the one before: what was chosen in it may still be unlocked. */
  private static List<SchoolYear> years(Instant now) {
    SchoolYear year = SchoolYear.at(now);
    return List.of(new SchoolYear(year.number() - 1), year);
  }

  private static RecountReport.Year year(SchoolYear year, List<Difference> found, int mended) {
    Map<String, Integer> numbers = new HashMap<>();
    found.forEach(one -> names(one).forEach(name -> numbers.merge(name, 1, Integer::sum)));
    return new RecountReport.Year(year, found.size(), mended, numbers);
  }

  /** Which numbers of a student's are others. */
  private static List<String> names(Difference difference) {
    StudentSummary kept = difference.kept();
    StudentSummary counted = difference.counted();
    List<String> names = new ArrayList<>();
    Set<Tally> tallies =
        Stream.concat(kept.counts().keySet().stream(), counted.counts().keySet().stream())
            .collect(Collectors.toUnmodifiableSet());
    tallies.stream()
        .filter(tally -> kept.count(tally) != counted.count(tally))
        .map(RecountingSchools::name)
        .forEach(names::add);
    if (!Objects.equals(kept.unsent(), counted.unsent())) {
      names.add("未送出的成果");
    }
    for (WorkKind kind : WorkKind.values()) {
      if (!Objects.equals(kept.choice(kind), counted.choice(kind))) {
        names.add(kind.choice().chinese());
      }
    }
    return names;
  }

  private static String name(Tally tally) {
    return tally.kind().subject().chinese()
        + tally.semester().map(one -> "第 " + one.number() + " 學期").orElse("")
        + tally.state().chinese(tally.kind());
  }

  private static Change line(Actor office, RecountReport report) {
    return new Change(
        new Subject(SubjectKind.TOTALS, "recount"),
        report.at(),
        Author.of(office),
        ChangeAction.CHANGE,
        Optional.of("%d 位學生的統計數字與紀錄不符".formatted(report.differing())),
        Optional.of("已依紀錄更正 %d 位".formatted(report.mended())),
        "",
        Optional.empty());
  }
}
