package tw.portfolio.copy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.copy.Portfolio;
import tw.portfolio.kernel.page.Block.Fact;
import tw.portfolio.record.register.RegisterEntry;
import tw.portfolio.record.register.RegisterField;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.settings.NamedSchool;

/**
 * Whose page it is, as it stands at its head.
 *
 * @param school the school
 * @param name 姓名
 * @param number 學號, if the student is in the register
 * @param place class and seat, if the student has one
 */
public record Bearer(
    NamedSchool school, String name, Optional<String> number, Optional<String> place) {
  /** Whose portfolio it is. */
  static Bearer of(Portfolio portfolio) {
    Optional<RegisterEntry> entry = portfolio.register();
    return new Bearer(
        portfolio.school(),
        shown(entry, RegisterField.NAME).orElse(portfolio.student().name()),
        shown(entry, RegisterField.NUMBER),
        shown(entry, RegisterField.CLASS)
            .flatMap(
                className -> shown(entry, RegisterField.SEAT).map(seat -> seat(className, seat))));
  }

  /** Somebody on the roster. */
  static Bearer of(NamedSchool school, Person student) {
    Optional<ClassPlace> place = student.latestPlace();
    return new Bearer(
        school,
        student.name(),
        place.map(ClassPlace::studentNumber),
        place.map(at -> seat(at.className(), Integer.toString(at.seat()))));
  }

  private static Optional<String> shown(Optional<RegisterEntry> entry, RegisterField field) {
    return entry.flatMap(known -> known.shown(field));
  }

  private static String seat(String className, String seat) {
    return ClassPlace.called(className) + " " + seat + " 號";
  }

  /** What stands above the title: a school's seal has its name. */
  String above() {
    return school.heading();
  }

  /** Name, number and class. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("姓名", name));
    number.ifPresent(known -> facts.add(new Fact("學號", known)));
    place.ifPresent(known -> facts.add(new Fact("班級座號", known)));
    return List.copyOf(facts);
  }
}
