package tw.portfolio.local.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.course.Enrolment;
import tw.portfolio.local.sample.SampleClass;
import tw.portfolio.local.school.TrialSchool;
import tw.portfolio.local.store.Stores;
import tw.portfolio.local.year.model.Days;
import tw.portfolio.local.year.model.School;
import tw.portfolio.local.year.model.Somebody;
import tw.portfolio.local.year.model.StandIn;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Settings;

/** Writes the school that the year is played in, and tells the model of it. */
final class Founding {
  private static final int GRADES_BEFORE = 9;
  private static final LocalDate SECOND_SEMESTER = LocalDate.of(2027, 2, 1);

  private final Site site;
  private final int students;

  Founding(Site site, int students) {
    this.site = site;
    this.students = students;
  }

  Campus found(Random chance) {
    TrialSchool autumn = at(SchoolYears.FIRST_DAY);
    TrialSchool spring = at(SECOND_SEMESTER);
    Stores stores = new Stores(site.environment());
    autumn.writeOnce(site.environment());
    spring.writeCourses(site.environment());
    School school = new School();
    settings(stores, autumn, school, SchoolYears.LAST_YEAR, SchoolYears.windowsOfLastYear());
    settings(stores, autumn, school, SchoolYears.YEAR, SchoolYears.windows());
    SchoolYears.rules().forEach(school::rule);
    people(autumn, school);
    Map<Integer, List<Enrolment>> taken = new HashMap<>();
    taken.put(1, autumn.enrolments());
    taken.put(2, spring.enrolments());
    return new Campus(
        site,
        new Api(site),
        stores,
        school,
        autumn.code(),
        autumn.people().stream()
            .collect(
                Collectors.toMap(one -> one.id().text(), one -> one, (a, _) -> a, TreeMap::new)),
        Campus.courses(taken),
        chance);
  }

  private TrialSchool at(LocalDate day) {
    return TrialSchool.of(students, day.atStartOfDay(Window.TAIPEI).plusHours(1).toInstant());
  }

  private static void settings(
      Stores stores, TrialSchool trial, School school, int year, Map<String, Days> windows) {
    stores
        .rosterWriter()
        .settings(
            new Settings(
                trial.code(),
                new SchoolYear(year),
                Caps.OF_THE_REGULATION,
                SchoolYears.keyed(windows)));
    school.windows(year, windows);
  }

  private static void people(TrialSchool trial, School school) {
    Map<String, Integer> grades =
        trial.sample().classes().stream()
            .collect(Collectors.toMap(SampleClass::name, one -> one.grade() - GRADES_BEFORE));
    for (Person person : trial.people()) {
      Set<String> offices =
          person.roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
      Optional<String> className =
          person.place(new SchoolYear(SchoolYears.YEAR)).map(ClassPlace::className);
      school.add(
          new Somebody(
              person.id().text(),
              offices,
              className,
              person.isStaff() ? 0 : grades.get(className.orElseThrow()),
              person.email()));
    }
    for (Deputy deputy : trial.deputies()) {
      school.add(
          new StandIn(
              deputy.teacher().text(),
              deputy.deputy().text(),
              new Days(deputy.from(), deputy.until())));
    }
  }
}
