package tw.portfolio.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;

/**
 * What the staff has done in a semester, by office and name and in no order of merit: how many
 * pieces students hand in is nobody's merit or fault.
 *
 * @param term the semester
 * @param people everybody of whom there is anything to say
 */
public record Evaluation(Term term, List<EvaluatedPerson> people) {
  /** What every report says, in words that the working group reads first. */
  public static final String NOTE = "本報告依處室與姓名排列，不排名次。學生繳交、勾選或提交的件數不作為任何人的評核依據；認證件數只說明工作量，不論多寡。";

  /** The same in English. */
  public static final String NOTE_ENGLISH =
      "By office and name, in no order of merit. How many pieces students hand in rates nobody; how"
          + " many were certified tells the amount of work only.";

  private static final Comparator<EvaluatedPerson> BY_OFFICE =
      Comparator.comparing(EvaluatedPerson::office)
          .thenComparing(EvaluatedPerson::name)
          .thenComparing(one -> one.person().text());

  /** Sorts the people. */
  public Evaluation {
    people = people.stream().sorted(BY_OFFICE).toList();
  }

  /**
   * What an office has entered.
   *
   * @param office 處室或職務
   * @param people how many of its people have entered anything
   * @param entered how many records of which kind
   */
  public record Office(String office, int people, SortedMap<String, Integer> entered) {}

  /** The first day. */
  public static LocalDate firstDay(Term term) {
    LocalDate year = term.year().firstDay();
    return term.semester() == Semester.FIRST ? year : year.plusMonths(6);
  }

  /** The last day. */
  public static LocalDate lastDay(Term term) {
    return firstDay(term).plusMonths(6).minusDays(1);
  }

  /** 115 學年度第 1 學期. */
  public static String chinese(Term term) {
    return "%s 學年度第 %d 學期".formatted(term.year(), term.semester().number());
  }

  /** What each office has entered. */
  public List<Office> offices() {
    return people.stream()
        .filter(one -> !one.entered().isEmpty())
        .collect(Collectors.groupingBy(EvaluatedPerson::office, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(of -> new Office(of.getKey(), of.getValue().size(), sum(of.getValue())))
        .toList();
  }

  private static SortedMap<String, Integer> sum(List<EvaluatedPerson> people) {
    SortedMap<String, Integer> sum = new TreeMap<>();
    people.forEach(
        one -> one.entered().forEach((what, many) -> sum.merge(what, many, Integer::sum)));
    return sum;
  }

  /** Whoever has decided on pieces, or has some waiting. */
  public List<EvaluatedPerson> teachers() {
    return people.stream()
        .filter(one -> one.promptness().decided() + one.promptness().overdue() > 0)
        .toList();
  }

  /** How promptly all of them have decided. */
  public Promptness promptness() {
    return Promptness.of(people.stream().flatMap(one -> one.deeds().stream()).toList());
  }

  /** How many records were entered. */
  public int entered() {
    return offices().stream()
        .flatMap(office -> office.entered().values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }
}
