package tw.portfolio.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;

import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.contact.MarkingAddresses.Marked;
import tw.portfolio.contact.memory.MemoryContacts;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.PersonId;

class MarkingAddressesTest {
  private static final Person REGISTRAR = Offices.REGISTRAR;
  private static final MailAddress SCHOOLS = new MailAddress(REGISTRAR.email().orElseThrow());

  private final MemorySchool school =
      SchoolBuilder.aSchool().withStaff(REGISTRAR).in(new MemorySchool());
  private final MemoryContacts contacts = new MemoryContacts(school);
  private final MarkingAddresses marking = new MarkingAddresses(school, contacts);

  private static MailTrouble trouble(PersonId person, MailAddress address, AddressState state) {
    return new MailTrouble(
        new Mail.Recipient(REGISTRAR.school(), person), address, state, "message-1", NOW);
  }

  @Test
  void shouldSendNoMoreWhereAMailBounced() {
    assertThat(marking.mark(trouble(REGISTRAR.id(), SCHOOLS, AddressState.BOUNCED)))
        .isEqualTo(Marked.KEPT);

    assertThat(new Addresses(contacts).of(REGISTRAR).address()).isEmpty();
  }

  @Test
  void shouldKeepWhatIsToldTwiceOnce() {
    MailTrouble once = trouble(REGISTRAR.id(), SCHOOLS, AddressState.DELAYED);
    assertThat(marking.mark(once)).isEqualTo(Marked.KEPT);
    Contact after = contacts.of(REGISTRAR.school(), REGISTRAR.id());
    assertThat(marking.mark(once)).isEqualTo(Marked.KEPT);

    assertThat(contacts.of(REGISTRAR.school(), REGISTRAR.id())).isEqualTo(after);
    assertThat(after.troubles().get(SCHOOLS).times()).isEqualTo(1);
  }

  @Test
  void shouldKeepNothingOfAnAddressThatIsNobodys() {
    MailAddress other = new MailAddress("somebody@gmail.com");

    assertThat(marking.mark(trouble(REGISTRAR.id(), other, AddressState.BOUNCED)))
        .isEqualTo(Marked.NOBODYS);
    assertThat(marking.mark(trouble(Ids.person(998), SCHOOLS, AddressState.BOUNCED)))
        .isEqualTo(Marked.NOBODYS);
    assertThat(contacts.all(REGISTRAR.school())).isEmpty();
  }
}
