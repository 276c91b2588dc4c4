package tw.portfolio.functions.accounts;

import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.ReadingPeople.Listed;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.ClassPlace;

/** People and roles in answers. */
final class PersonJson {
  private PersonJson() {}

  static Json of(Listed listed) {
    return of(listed.person()).putIfPresent("staffNumber", listed.staffNumber());
  }

  static Json of(Person person) {
    Optional<ClassPlace> seat = person.latestPlace().filter(_ -> !person.isStaff());
    return Json.object()
        .put("personId", person.id().text())
        .put("name", person.name())
        .put("roles", person.roles().stream().sorted().map(PersonJson::of).toList())
        .put("active", person.active())
        .putIfPresent("className", person.latestPlace().map(ClassPlace::className))
        .putIfPresent("seat", seat.map(ClassPlace::seat))
        .putIfPresent("studentNumber", seat.map(ClassPlace::studentNumber))
        .putIfPresent("email", person.email());
  }

  private static Json of(Role role) {
    return Json.object().put("role", role.code()).put("title", role.title());
  }

  static Json withPermissions(Role role) {
    return of(role)
        .put("permissions", role.permissions().stream().sorted().map(PersonJson::of).toList());
  }

  private static Json of(Permission permission) {
    return Json.object().put("permission", permission.name()).put("title", permission.chinese());
  }
}
