package tw.portfolio.history.item;

import tw.portfolio.history.Subject;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Where lines of history lie. */
public final class ChangeKeys {

  private ChangeKeys() {}

  /** What has happened to one thing, oldest first. */
  public static String changes(SchoolCode school, Subject subject) {
    return school + "#CHANGES#" + subject.kind().code() + "#" + subject.id();
  }

  /** What concerns one person, in the index {@code changesAbout}. */
  public static String changesAbout(SchoolCode school, PersonId person) {
    return school + "#" + person;
  }
}
