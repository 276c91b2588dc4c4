package tw.portfolio.local.year.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says who should be told what on a day: each in one mail, everything that is missing. */
public final class Expecting {
  private final School school;

  /** Of that school. */
  public Expecting(School school) {
    this.school = school;
  }

  /**
   * The mails of a day.
   *
   * @param since the first day of which nothing was told yet; not before 31 days ago
   */
  public List<Expected> on(LocalDate today, LocalDate since) {
    OpenDays open = new OpenDays(school, today);
    StudentModel students = new StudentModel(school, open, since, today);
    StaffModel staff = new StaffModel(school, open, since, today);
    List<Expected> mails = new ArrayList<>();
    for (Somebody one : school.people()) {
      List<Due> all = one.has("STUDENT") ? students.of(one) : staff.of(one);
      mail(one, all, today).ifPresent(mails::add);
    }
    return mails;
  }

  /** On a day on which somebody wants no mail, what the school demands comes alone. */
  private static Optional<Expected> mail(Somebody one, Collection<Due> all, LocalDate today) {
    boolean wanted = one.wantsMailOn(today.getDayOfWeek());
    List<Due> told = all.stream().filter(due -> wanted || due.demanded()).toList();
    return one.address()
        .filter(_ -> one.isInUse() && told.stream().anyMatch(Due::falls))
        .map(
            address ->
                new Expected(one.id(), address, told.stream().map(Due::line).sorted().toList()));
  }
}
