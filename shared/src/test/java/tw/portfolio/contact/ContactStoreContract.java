package tw.portfolio.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolCode;

/** What every {@link ContactStore} does. */
public abstract class ContactStoreContract extends StoreContract {
  private static final MailAddress OWN = new MailAddress("ming@gmail.com");
  private static final OwnAddress CONFIRMED = new OwnAddress(OWN, NOW);
  private static final PendingCode CODE = new PendingCode(OWN, "mark-1", NOW, 1);
  private static final Subject SUBJECT = new Subject(SubjectKind.PERSON, MING.id().text());

  /** The contacts beside the school that was opened. */
  protected abstract ContactStore contacts();

  /** What was done to something, by the history. */
  protected abstract List<ChangeAction> actions(Subject subject);

  private WriteResult<ContactRefusal> confirm(Person person, Optional<PendingCode> used) {
    Contact after = contacts().of(SCHOOL, person.id()).confirming(CONFIRMED);
    return contacts()
        .write(new ContactChange(SCHOOL, person.id(), after, NOW, Optional.of(line(person)), used));
  }

  private static Change line(Person person) {
    return new Change(
        new Subject(SubjectKind.PERSON, person.id().text()),
        NOW,
        Author.of(Students.actor(person)),
        ChangeAction.CHANGE,
        Optional.empty(),
        Optional.of("通知信箱：" + OWN.masked()),
        "",
        Optional.of(person.id()));
  }

  private WriteResult<ContactRefusal> write(Person person, Contact after) {
    return contacts()
        .write(
            new ContactChange(SCHOOL, person.id(), after, NOW, Optional.empty(), Optional.empty()));
  }

  @Test
  void shouldKnowNothingOfWhoHasSaidNothing() {
    assertThat(contacts().of(SCHOOL, MING.id())).isEqualTo(Contact.NONE);
    assertThat(contacts().of(SCHOOL, List.of(MING.id()))).isEmpty();
    assertThat(contacts().all(SCHOOL)).isEmpty();
  }

  @Test
  void shouldKeepEverythingThatSomebodyHasSaid() {
    Contact said =
        Contact.NONE
            .confirming(CONFIRMED)
            .on(new Rhythm(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)));
    Contact after =
        new Contact(said.own(), said.rhythm(), said.troubles(), 0)
            .after(
                new MailTrouble(
                    new Mail.Recipient(SCHOOL, MING.id()),
                    new MailAddress("ming@school.test"),
                    AddressState.BOUNCED,
                    "message-1",
                    NOW));
    assertWritten(write(MING, after));

    assertThat(contacts().of(SCHOOL, MING.id())).isEqualTo(after);
    assertThat(contacts().of(SCHOOL, List.of(MING.id(), HUA.id())))
        .isEqualTo(Map.of(MING.id(), after));
    assertThat(contacts().all(SCHOOL)).isEqualTo(Map.of(MING.id(), after));
    assertThat(contacts().all(new SchoolCode("190301"))).isEmpty();
  }

  @Test
  void shouldKeepThatSomebodyWantsNoReminders() {
    Contact after = Contact.NONE.on(Rhythm.ONLY_WHAT_IS_DEMANDED);
    assertWritten(write(MING, after));

    assertThat(contacts().of(SCHOOL, MING.id()).rhythm()).isEqualTo(Rhythm.ONLY_WHAT_IS_DEMANDED);
  }

  @Test
  void shouldWriteALineOfTheHistoryWithWhatAPersonChanges() {
    int before = actions(SUBJECT).size();
    assertWritten(confirm(MING, Optional.empty()));

    assertThat(actions(SUBJECT)).hasSize(before + 1).endsWith(ChangeAction.CHANGE);
  }

  @Test
  void shouldRefuseTheSecondOfTwoThatBuildOnTheSame() {
    assertWritten(write(MING, Contact.NONE.on(Rhythm.EVERY_DAY)));

    assertThat(reasons(write(MING, Contact.NONE.confirming(CONFIRMED))))
        .containsExactly(new ContactRefusal.Differs());
  }

  @Test
  void shouldLetOneOfManyAtOnceThrough() throws InterruptedException {
    List<Callable<WriteResult<ContactRefusal>>> writes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      writes.add(() -> write(MING, Contact.NONE.on(Rhythm.EVERY_DAY)));
    }

    assertThat(written(writes)).isEqualTo(1);
  }

  @Test
  void shouldChangeNothingForADisabledAccountOrForNobody() {
    Person disabled = Offices.disabled(Offices.REGISTRAR);
    stores.writer().people(YEAR, List.of(disabled));
    Person nobody = Offices.office(999, "無名", Role.TEACHER);

    assertThat(reasons(confirm(disabled, Optional.empty())))
        .containsExactly(new ContactRefusal.NotInUse(true));
    assertThat(reasons(confirm(nobody, Optional.empty())))
        .containsExactly(new ContactRefusal.NotInUse(false));
    assertThat(contacts().all(SCHOOL)).isEmpty();
  }

  @Test
  void shouldKeepTheLastCodeOnly() {
    PendingCode later = new PendingCode(OWN, "mark-2", NOW.plusSeconds(60), 2);

    assertThat(contacts().keep(SCHOOL, MING.id(), Optional.empty(), CODE)).isTrue();
    assertThat(contacts().keep(SCHOOL, MING.id(), Optional.empty(), later)).isFalse();
    assertThat(contacts().pending(SCHOOL, MING.id())).contains(CODE);
    assertThat(contacts().keep(SCHOOL, MING.id(), Optional.of(CODE), later)).isTrue();
    assertThat(contacts().pending(SCHOOL, MING.id())).contains(later);
    assertThat(contacts().pending(SCHOOL, HUA.id())).isEmpty();
  }

  @Test
  void shouldCountTriesAndBeginAnewWithAnotherCode() {
    assertThat(contacts().keep(SCHOOL, MING.id(), Optional.empty(), CODE)).isTrue();
    for (int i = 0; i < PendingCode.MOST_TRIES; i++) {
      assertThat(contacts().attempt(SCHOOL, MING.id(), CODE)).isTrue();
    }
    assertThat(contacts().attempt(SCHOOL, MING.id(), CODE)).isFalse();

    PendingCode later = new PendingCode(OWN, "mark-2", NOW.plusSeconds(60), 2);
    assertThat(contacts().keep(SCHOOL, MING.id(), Optional.of(CODE), later)).isTrue();
    assertThat(contacts().attempt(SCHOOL, MING.id(), CODE)).isFalse();
    assertThat(contacts().attempt(SCHOOL, MING.id(), later)).isTrue();
  }

  @Test
  void shouldUseACodeUpWithTheAddressThatItConfirms() {
    assertThat(contacts().keep(SCHOOL, MING.id(), Optional.empty(), CODE)).isTrue();
    assertWritten(confirm(MING, Optional.of(CODE)));

    assertThat(contacts().pending(SCHOOL, MING.id())).isEmpty();
    assertThat(reasons(confirm(MING, Optional.of(CODE)))).contains(new ContactRefusal.CodeUsed());
  }

  @Test
  void shouldReachManyPeopleOfASchoolAtOnce() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      people.add(Offices.office(5_000 + i, "教師" + i, Role.TEACHER));
    }
    for (Person person : people.subList(0, 110)) {
      assertWritten(write(person, Contact.NONE.confirming(CONFIRMED)));
    }

    Addresses addresses = new Addresses(contacts());
    assertThat(addresses.of(SCHOOL, people))
        .isEqualTo(addresses.ofMany(SCHOOL, people))
        .hasSize(120)
        .containsEntry(Ids.person(5_000), new Reach(Optional.of(OWN), Rhythm.EVERY_DAY))
        .containsEntry(
            Ids.person(5_119),
            new Reach(Optional.of(new MailAddress("o5119@school.test")), Rhythm.EVERY_DAY));
  }
}
