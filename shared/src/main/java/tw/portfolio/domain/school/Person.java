package tw.portfolio.domain.school;

import java.util.Optional;
import java.util.Set;

/**
 * Someone on the school's roster.
 *
 * @param school the school
 * @param id the person's id inside the platform
 * @param name the name (姓名)
 * @param roles every office held; a student holds {@link Role#STUDENT}
 * @param email where mail reaches staff; students get none
 * @param place where a student sits, or which class a homeroom teacher leads
 * @param active whether the account is in use; one that was disabled may do nothing
 */
public record Person(
    SchoolCode school,
    PersonId id,
    String name,
    Set<Role> roles,
    Optional<String> email,
    Optional<ClassPlace> place,
    boolean active) {
  /** Copies the roles. */
  public Person {
    roles = Set.copyOf(roles);
  }

  /** Someone whose account is in use. */
  public Person(
      SchoolCode school,
      PersonId id,
      String name,
      Set<Role> roles,
      Optional<String> email,
      Optional<ClassPlace> place) {
    this(school, id, name, roles, email, place, true);
  }

  /** Whether any of the person's offices may do this, and the account is in use. */
  public boolean may(Permission permission) {
    return active && roles.stream().anyMatch(role -> role.may(permission));
  }

  /** Whether this is someone of the staff, not a student. */
  public boolean isStaff() {
    return !roles.contains(Role.STUDENT);
  }

  /**
   * Whether the school lets this person in: the account is in use, and a student is in a class. Who
   * has left the school (轉出、畢業、休學 …) is in none.
   */
  public boolean belongs() {
    return active && (isStaff() || place.isPresent());
  }
}
