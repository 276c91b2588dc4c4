package tw.portfolio.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.samples.Offices;

class ContactTest {
  private static final Person REGISTRAR = Offices.REGISTRAR;
  private static final MailAddress SCHOOLS = new MailAddress(REGISTRAR.email().orElseThrow());
  private static final MailAddress OWN = new MailAddress("cheng@gmail.com");
  private static final Contact CONFIRMED = Contact.NONE.confirming(new OwnAddress(OWN, NOW));

  private static MailTrouble trouble(MailAddress at, AddressState state, String message) {
    return new MailTrouble(
        new Mail.Recipient(REGISTRAR.school(), REGISTRAR.id()), at, state, message, NOW);
  }

  @Test
  void shouldReachWhoHasConfirmedNothingAtTheSchoolsAddress() {
    assertThat(Contact.NONE.address(REGISTRAR)).contains(SCHOOLS);
  }

  @Test
  void shouldPutTheOwnAddressBeforeTheSchools() {
    assertThat(CONFIRMED.address(REGISTRAR)).contains(OWN);
  }

  @Test
  void shouldGoBackToTheSchoolsAddressWhenTheOwnOneBounces() {
    Contact bounced = CONFIRMED.after(trouble(OWN, AddressState.BOUNCED, "m1"));

    assertThat(bounced.address(REGISTRAR)).contains(SCHOOLS);
    assertThat(bounced.after(trouble(SCHOOLS, AddressState.COMPLAINED, "m2")).address(REGISTRAR))
        .isEmpty();
  }

  @Test
  void shouldStillSendWhereMailsCameBackForNowAndCountThem() {
    Contact delayed =
        CONFIRMED
            .after(trouble(OWN, AddressState.DELAYED, "m1"))
            .after(trouble(OWN, AddressState.DELAYED, "m2"));

    assertThat(delayed.address(REGISTRAR)).contains(OWN);
    assertThat(delayed.troubles().get(OWN).times()).isEqualTo(2);
  }

  @Test
  void shouldCountAMailOnceHoweverOftenItIsTold() {
    MailTrouble once = trouble(OWN, AddressState.DELAYED, "m1");

    assertThat(CONFIRMED.after(once).after(once).troubles().get(OWN).times()).isEqualTo(1);
  }

  @Test
  void shouldNotTakeAnAddressForGoodAgainBecauseALaterMailCameBackForNow() {
    Contact bounced =
        CONFIRMED
            .after(trouble(OWN, AddressState.BOUNCED, "m1"))
            .after(trouble(OWN, AddressState.DELAYED, "m2"));

    assertThat(bounced.state(OWN)).isEqualTo(AddressState.BOUNCED);
  }

  @Test
  void shouldForgetWhatCameOfAnAddressOnceItsOwnerHasConfirmedItAgain() {
    Contact again =
        CONFIRMED
            .after(trouble(OWN, AddressState.BOUNCED, "m1"))
            .confirming(new OwnAddress(OWN, NOW));

    assertThat(again.address(REGISTRAR)).contains(OWN);
    assertThat(again.troubles()).isEmpty();
  }

  @Test
  void shouldHaveNoAddressWhereTheSchoolHasNoneEither() {
    Person without =
        new Person(
            REGISTRAR.school(),
            REGISTRAR.id(),
            REGISTRAR.name(),
            REGISTRAR.roles(),
            Optional.empty(),
            Optional.empty());

    assertThat(Contact.NONE.reach(without))
        .isEqualTo(new Reach(Optional.empty(), Rhythm.EVERY_DAY));
  }

  @Test
  void shouldRemindOnTheChosenDaysOnly() {
    Contact mondays = Contact.NONE.on(new Rhythm(Set.of(DayOfWeek.MONDAY)));

    assertThat(mondays.rhythm().wants(DayOfWeek.MONDAY)).isTrue();
    assertThat(mondays.rhythm().wants(DayOfWeek.TUESDAY)).isFalse();
    assertThat(mondays.troubles()).isEqualTo(Map.of());
  }
}
