package tw.portfolio.record.item;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.code.Gender;

/** Students of the register as items of the school's list, without their national ids. */
public final class StudentItems {
  private StudentItems() {}

  static Item write(SchoolCode school, Student student) {
    Item item =
        Item.at(RecordKeys.key(school, student.key()))
            .text("person", student.person().text())
            .text("number", student.number())
            .text("name", student.name())
            .text("born", student.born().toString())
            .text("gender", student.gender().code())
            .number("entered", student.entered().number())
            .number("year", student.year().number())
            .text("status", student.status().code());
    student
        .seat()
        .ifPresent(
            seat ->
                item.number("grade", seat.grade())
                    .text("className", seat.className())
                    .number("seat", seat.number()));
    return item;
  }

  public static Student read(Item item, NationalId identity) {
    KnownStudent known = known(item);
    return new Student(
        known.person(),
        known.number(),
        known.name(),
        identity,
        known.born(),
        Gender.ofCode(item.text("gender"))
            .orElseThrow(() -> new IllegalStateException("No such gender")),
        new SchoolYear(item.integer("entered")),
        known.year(),
        known.status(),
        known.seat());
  }

  public static KnownStudent known(Item item) {
    Optional<Seat> seat =
        item.optionalText("className")
            .map(name -> new Seat(item.integer("grade"), name, item.integer("seat")));
    return new KnownStudent(
        person(item),
        item.text("number"),
        item.text("name"),
        LocalDate.parse(item.text("born")),
        new SchoolYear(item.integer("year")),
        StudentStatus.ofCode(item.text("status"))
            .orElseThrow(() -> new IllegalStateException("No such status")),
        seat);
  }

  public static PersonId person(Item item) {
    return new PersonId(item.text("person"));
  }
}
