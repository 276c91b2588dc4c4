package tw.portfolio.samples;

import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;

/** People of the offices who keep accounts or read what has happened, and two who may not. */
public final class Offices {
  /** 註冊組長, keeps accounts. */
  public static final Person REGISTRAR = office(201, "鄭文彬", Role.REGISTRAR);

  /** 資訊組長, keeps accounts and reads the history. */
  public static final Person INFORMATION = office(202, "何家豪", Role.INFORMATION_HEAD);

  /** 校長, who reads nothing personal. */
  public static final Person PRINCIPAL = office(203, "洪校長", Role.PRINCIPAL);

  /** 家長代表, who reads nothing personal. */
  public static final Person PARENT = office(204, "謝代表", Role.PARENT_REPRESENTATIVE);

  private Offices() {}

  /** The usual school with all of them. */
  public static SchoolBuilder aSchool() {
    return SchoolBuilder.aSchool().withStaff(REGISTRAR, INFORMATION, PRINCIPAL, PARENT);
  }

  /** Someone of the staff with these roles; the number makes the id. */
  public static Person office(long number, String name, Role... roles) {
    return new Person(
        SchoolBuilder.SCHOOL,
        Ids.person(number),
        name,
        Set.of(roles),
        Optional.of("o" + number + "@school.test"),
        Optional.empty());
  }

  /** The same person with that role alone. */
  public static Person holding(Person person, Role only) {
    return new Person(
        person.school(),
        person.id(),
        person.name(),
        Set.of(only),
        person.email(),
        person.places(),
        true);
  }

  /** The same person, whose account is disabled. */
  public static Person disabled(Person person) {
    return new Person(
        person.school(),
        person.id(),
        person.name(),
        person.roles(),
        person.email(),
        person.places(),
        false);
  }
}
