package tw.portfolio.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.contact.ListingUnreachable.Unreachable;
import tw.portfolio.contact.memory.MemoryContacts;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;

class ListingUnreachableTest {
  private static final String CLASS = MING.place(YEAR).orElseThrow().className();
  private static final MailAddress MINGS = new MailAddress("ming@gmail.com");
  private static final Person LEADER =
      new Person(
          SCHOOL,
          Ids.person(280),
          "吳導師",
          Set.of(Role.TEACHER, Role.HOMEROOM_TEACHER),
          Optional.of("wu@school.test"),
          Optional.of(ClassPlace.led(YEAR, CLASS)));
  private static final Person WITHOUT =
      new Person(
          SCHOOL, Ids.person(281), "丁無信", Set.of(Role.TEACHER), Optional.empty(), Optional.empty());

  private final MemorySchool school =
      SchoolBuilder.aSchool()
          .withStaff(Offices.REGISTRAR, Offices.INFORMATION, LEADER, WITHOUT)
          .in(new MemorySchool());
  private final MemoryContacts contacts = new MemoryContacts(school);
  private final ListingUnreachable listing =
      new ListingUnreachable(school, new MemoryAccounts(school), contacts);

  private List<PersonId> ids(Person reader, Optional<String> className) {
    Answer<List<Unreachable>> answer = listing.list(Staff.actor(reader), className, NOW);
    assertThat(answer).isInstanceOf(Answer.Granted.class);
    return ((Answer.Granted<List<Unreachable>>) answer)
        .value().stream().map(one -> one.person().id()).toList();
  }

  private void confirm(Person person, MailAddress address) {
    contacts.write(
        new ContactChange(
            SCHOOL,
            person.id(),
            contacts.of(SCHOOL, person.id()).confirming(new OwnAddress(address, NOW)),
            NOW,
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void shouldListToTheRegistrarEverybodyWithoutAnAddress() {
    confirm(MING, MINGS);

    assertThat(ids(Offices.REGISTRAR, Optional.empty()))
        .contains(HUA.id(), WITHOUT.id())
        .doesNotContain(MING.id(), Offices.REGISTRAR.id(), LEADER.id());
  }

  @Test
  void shouldListToAHomeroomTeacherTheOwnClassOnly() {
    assertThat(ids(LEADER, Optional.empty())).contains(MING.id()).doesNotContain(WITHOUT.id());
    assertThat(ids(LEADER, Optional.of(CLASS))).isEqualTo(ids(LEADER, Optional.empty()));
    assertThat(listing.list(Staff.actor(LEADER), Optional.of("999"), NOW))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.problem().kind()).isEqualTo(ProblemKind.NOT_PERMITTED));
  }

  @Test
  void shouldListWhoseAddressBouncedThoughAnotherIsUsedMeanwhile() {
    confirm(LEADER, MINGS);
    new MarkingAddresses(school, contacts)
        .mark(
            new MailTrouble(
                new Mail.Recipient(SCHOOL, LEADER.id()),
                MINGS,
                AddressState.BOUNCED,
                "message-1",
                NOW));

    Answer<List<Unreachable>> answer =
        listing.list(Staff.actor(Offices.REGISTRAR), Optional.empty(), NOW);
    Unreachable bounced =
        ((Answer.Granted<List<Unreachable>>) answer)
            .value().stream()
                .filter(one -> one.person().id().equals(LEADER.id()))
                .findFirst()
                .orElseThrow();
    assertThat(bounced.reached()).isTrue();
    assertThat(bounced.addresses())
        .extracting(ListingUnreachable.Tried::state)
        .containsExactly(AddressState.BOUNCED, AddressState.GOOD);
  }

  @Test
  void shouldShowNobodyToOtherOffices() {
    assertThat(listing.list(Staff.actor(Offices.INFORMATION), Optional.empty(), NOW))
        .isInstanceOf(Answer.Refused.class);
  }
}
