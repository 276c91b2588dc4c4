package tw.portfolio.account;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.text.MissingCharacter;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;

/**
 * Whose names lack a character (「〓」, {@link MissingCharacter}): a file was not held up for them, so
 * whoever keeps the names has them here until they are mended.
 */
public final class ListingUnfinishedNames {
  private static final Set<Permission> KEEPERS =
      Set.of(Permission.KEEP_STUDENTS, Permission.KEEP_STAFF);

  private final Roster roster;
  private final AccountStore accounts;
  private final Permits permits;

  /** Lists from this roster. */
  public ListingUnfinishedNames(Roster roster, AccountStore accounts) {
    this.roster = roster;
    this.accounts = accounts;
    this.permits = new Permits(roster);
  }

  /** The staff, then the students of the year by class and seat; of those whom one keeps. */
  public Answer<List<Person>> all(Actor actor, SchoolYear year) {
    return permits
        .permitted(actor, KEEPERS, "查看待補的姓名")
        .map(
            keeper ->
                Stream.concat(staff(keeper), students(keeper, year))
                    .filter(person -> MissingCharacter.in(person.name()))
                    .toList());
  }

  private Stream<Person> staff(Person keeper) {
    return keeper.may(Permission.KEEP_STAFF)
        ? accounts.staff(keeper.school()).stream()
        : Stream.empty();
  }

  private Stream<Person> students(Person keeper, SchoolYear year) {
    return keeper.may(Permission.KEEP_STUDENTS)
        ? roster.students(keeper.school(), year).stream()
        : Stream.empty();
  }
}
