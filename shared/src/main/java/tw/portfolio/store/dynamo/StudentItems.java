package tw.portfolio.store.dynamo;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.domain.code.Gender;
import tw.portfolio.domain.record.KnownStudent;
import tw.portfolio.domain.record.NationalId;
import tw.portfolio.domain.record.Seat;
import tw.portfolio.domain.record.Student;
import tw.portfolio.domain.record.StudentStatus;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;

/** Students of the register as items of the school's list, without their national ids. */
final class StudentItems {
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

  static Student read(Item item, NationalId identity) {
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

  static KnownStudent known(Item item) {
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

  static PersonId person(Item item) {
    return new PersonId(item.text("person"));
  }
}
