package tw.portfolio.local.year;

import java.util.List;
import java.util.Map;
import tw.portfolio.local.year.PostOffice.Posted;
import tw.portfolio.local.year.model.Rule;

/** What everybody does between one morning and the next. */
final class Everyday {
  private final Students students;
  private final YearEnd yearEnd;
  private final Cases cases;
  private final Teachers teachers;
  private final Offices offices;
  private final Nation nation;
  private final Contacts contacts;

  Everyday(Campus campus) {
    this.cases = new Cases(campus);
    this.students = new Students(campus);
    this.yearEnd = new YearEnd(campus, cases);
    this.teachers = new Teachers(campus);
    this.offices = new Offices(campus);
    this.nation = new Nation(campus);
    this.contacts = new Contacts(campus);
    offices.plan();
  }

  void play(int semester) {
    nation.day();
    students.day(semester);
    yearEnd.day();
    teachers.day();
    cases.day();
    offices.day();
    contacts.day();
  }

  /** What becomes of mails when they are sent. */
  void afterwards(List<Posted> mails) {
    contacts.afterwards(mails);
  }

  /** The school changes its mind about when to remind. */
  void rules(int hour) {
    offices.rules(
        hour,
        Map.of(
            "unsent", new Rule(true, true, 5, 4, false),
            "returned", new Rule(true, false, 3, 2, true),
            "tasks", new Rule(true, false, 3, 0, false),
            "draft", new Rule(false, false, 0, 0, false),
            "class", new Rule(true, true, 10, 2, false)));
  }
}
