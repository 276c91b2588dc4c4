package tw.portfolio.access;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * Someone on the school's roster.
 *
 * @param school the school
 * @param id the person's id inside the platform
 * @param name the name (姓名)
 * @param roles every office held; a student holds {@link Role#STUDENT}
 * @param email where mail reaches the person, as far as the school's books say; where it goes is
 *     asked of {@code contact.Addresses}
 * @param places where a student sits, or which class a homeroom teacher leads: one a school year at
 *     most
 * @param active whether the account is in use; one that was disabled may do nothing
 */
public record Person(
    SchoolCode school,
    PersonId id,
    String name,
    Set<Role> roles,
    Optional<String> email,
    Set<ClassPlace> places,
    boolean active) {
  /**
   * Copies the sets.
   *
   * @throws IllegalArgumentException if there are two places in one year
   */
  public Person {
    roles = Set.copyOf(roles);
    places = Set.copyOf(places);
    if (places.stream().map(ClassPlace::year).distinct().count() < places.size()) {
      throw new IllegalArgumentException("Nobody is in two classes of one year");
    }
  }

  /** Someone whose account is in use, with a place in one year or in none. */
  public Person(
      SchoolCode school,
      PersonId id,
      String name,
      Set<Role> roles,
      Optional<String> email,
      Optional<ClassPlace> place) {
    this(school, id, name, roles, email, place.stream().collect(Collectors.toSet()), true);
  }

  /** Whether any of the person's offices may do this, and the account is in use. */
  public boolean may(Permission permission) {
    return active && roles.stream().anyMatch(role -> role.may(permission));
  }

  /** Whether this is someone of the staff, not a student. */
  public boolean isStaff() {
    return !roles.contains(Role.STUDENT);
  }

  /** Whether the person teaches here, and the account is in use. */
  public boolean teaches() {
    return active && roles.stream().anyMatch(Role.TEACHING::contains);
  }

  /** The place in a school year. */
  public Optional<ClassPlace> place(SchoolYear year) {
    return places.stream().filter(place -> place.year().equals(year)).findFirst();
  }

  /**
   * The place of the latest year that there is, to be shown. What somebody may see goes by {@link
   * #place(SchoolYear)}: the latest may be over, or not yet begun.
   */
  public Optional<ClassPlace> latestPlace() {
    return places.stream().max(Comparator.comparing(ClassPlace::year));
  }

  /** Whether that is a part of the name, or a student number begins so. */
  public boolean isCalled(String words) {
    return name.contains(words)
        || latestPlace().filter(at -> at.studentNumber().startsWith(words)).isPresent();
  }

  /** Whether both are in the same class in that year. */
  public boolean sharesClassWith(Person other, SchoolYear year) {
    Optional<ClassPlace> there = other.place(year);
    return place(year).filter(here -> there.filter(here::isInClassOf).isPresent()).isPresent();
  }

  /**
   * The same person leading a class. The office (導師) comes with a class of this year or a later
   * one; one of a year that is over is only written down.
   */
  public Person leading(ClassPlace led, SchoolYear thisYear) {
    Set<Role> offices = offices();
    if (led.year().compareTo(thisYear) >= 0) {
      offices.add(Role.HOMEROOM_TEACHER);
    }
    return with(
        offices, Stream.concat(placesBut(led.year()), Stream.of(led)).collect(Collectors.toSet()));
  }

  /**
   * The same person leading no class in that year. The office goes with the last class of this year
   * or a later one.
   */
  public Person leadingNoneIn(SchoolYear year, SchoolYear thisYear) {
    Set<ClassPlace> left = placesBut(year).collect(Collectors.toSet());
    Set<Role> offices = offices();
    if (left.stream().allMatch(place -> place.year().compareTo(thisYear) < 0)) {
      offices.remove(Role.HOMEROOM_TEACHER);
    }
    return with(offices, left);
  }

  private Set<Role> offices() {
    Set<Role> offices = EnumSet.noneOf(Role.class);
    offices.addAll(roles);
    return offices;
  }

  private Stream<ClassPlace> placesBut(SchoolYear year) {
    return places.stream().filter(place -> !place.year().equals(year));
  }

  private Person with(Set<Role> offices, Set<ClassPlace> anew) {
    return new Person(school, id, name, offices, email, anew, active);
  }

  /**
   * Whether the school lets this person in: the account is in use, and a student is in a class. Who
   * has left the school (轉出、畢業、休學 …) is in none.
   */
  public boolean belongs() {
    return active && (isStaff() || !places.isEmpty());
  }
}
