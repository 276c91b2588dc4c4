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
 */
public record Person(
    SchoolCode school,
    PersonId id,
    String name,
    Set<Role> roles,
    Optional<String> email,
    Optional<ClassPlace> place) {
  /** Copies the roles. */
  public Person {
    roles = Set.copyOf(roles);
  }

  /** Whether any of the person's offices may do this. */
  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.permissions().contains(permission));
  }
}
