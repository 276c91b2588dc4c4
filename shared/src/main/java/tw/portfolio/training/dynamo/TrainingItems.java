package tw.portfolio.training.dynamo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.announcement.Audience;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.training.Attendance;
import tw.portfolio.training.Attendance.OfStaff;
import tw.portfolio.training.Attendance.OfStudent;
import tw.portfolio.training.Training;
import tw.portfolio.training.Training.Invited;
import tw.portfolio.training.Training.Plan;
import tw.portfolio.training.Training.Turnout;
import tw.portfolio.training.TrainingId;
import tw.portfolio.training.TrainingKind;
import tw.portfolio.training.TrainingState;

/** Trainings, and beside them, by year, who was there. */
final class TrainingItems {
  /** The students who were there, and those who were listed and were not. */
  static final List<String> STUDENTS = List.of("present", "absent");

  private static final List<String> STAFF = List.of("staffPresent", "staffAbsent");
  private static final String GUESTS = "guests";

  private TrainingItems() {}

  static String partition(SchoolCode school) {
    return school + "#TRAININGS";
  }

  static Key training(SchoolCode school, TrainingId id) {
    return new Key(partition(school), id.text());
  }

  /** Where the lists of a year are. */
  static String lists(SchoolCode school, SchoolYear year) {
    return school + "#ATTENDED#" + year;
  }

  static Key list(SchoolCode school, Training training) {
    return new Key(lists(school, training.year()), training.id().text());
  }

  static Item write(SchoolCode school, Training training) {
    Plan plan = training.plan();
    return Item.at(training(school, training.id()))
        .text("kind", plan.kind().code())
        .text("title", plan.title())
        .text("starts", plan.starts().toString())
        .text("place", plan.place())
        .texts(
            "audience",
            plan.invited().groups().stream().map(Audience.Group::code).sorted().toList())
        .text("others", plan.invited().others())
        .text("state", training.state().code())
        .number("listed", training.turnout().listed())
        .number("came", training.turnout().present())
        .number(GUESTS, training.turnout().guests())
        .number(Attributes.VERSION, training.version());
  }

  static Training read(Item item) {
    return new Training(
        new TrainingId(item.text("sk")),
        new Plan(
            TrainingKind.ofCode(item.text("kind")).orElseThrow(() -> unknown(item)),
            item.text("title"),
            LocalDateTime.parse(item.text("starts")),
            item.text("place"),
            new Invited(
                item.texts("audience").stream()
                    .map(code -> Audience.Group.parse(code).orElseThrow(() -> unknown(item)))
                    .collect(Collectors.toUnmodifiableSet()),
                item.text("others"))),
        TrainingState.ofCode(item.text("state")).orElseThrow(() -> unknown(item)),
        new Turnout(item.integer("listed"), item.integer("came"), item.integer(GUESTS)),
        item.integer(Attributes.VERSION));
  }

  private static IllegalStateException unknown(Item item) {
    return new IllegalStateException("No training as this program knows: " + item.text("sk"));
  }

  static Item write(SchoolCode school, Training training, Attendance attendance) {
    Item item = Item.at(list(school, training)).number(GUESTS, attendance.guests());
    for (boolean present : List.of(true, false)) {
      item.texts(
              at(STUDENTS, present),
              attendance.students().stream()
                  .filter(one -> one.present() == present)
                  .map(one -> one.student().text())
                  .toList())
          .texts(
              at(STAFF, present),
              attendance.staff().stream()
                  .filter(one -> one.present() == present)
                  .map(OfStaff::name)
                  .toList());
    }
    return item;
  }

  static Attendance readAttendance(Item item) {
    List<OfStudent> students = new ArrayList<>();
    List<OfStaff> staff = new ArrayList<>();
    for (boolean present : List.of(true, false)) {
      item.texts(at(STUDENTS, present))
          .forEach(id -> students.add(new OfStudent(new PersonId(id), present)));
      item.texts(at(STAFF, present)).forEach(name -> staff.add(new OfStaff(name, present)));
    }
    return new Attendance(students, staff, item.integer(GUESTS));
  }

  private static String at(List<String> names, boolean present) {
    return names.get(present ? 0 : 1);
  }
}
