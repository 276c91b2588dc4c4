package tw.portfolio.functions.mailevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.contact.AddressState;
import tw.portfolio.contact.Addresses;
import tw.portfolio.contact.MarkingAddresses;
import tw.portfolio.contact.memory.MemoryContacts;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;

class MailEventsHandlerTest {
  private static final Person REGISTRAR = Offices.REGISTRAR;
  private static final MailAddress ADDRESS = new MailAddress(REGISTRAR.email().orElseThrow());

  private final MemorySchool school =
      SchoolBuilder.aSchool().withStaff(REGISTRAR).in(new MemorySchool());
  private final MemoryContacts contacts = new MemoryContacts(school);
  private final List<String> log = new ArrayList<>();
  private final MailEventsHandler handler =
      new MailEventsHandler(new MarkingAddresses(school, contacts), line -> log.add(line.text()));

  /** The sample event, of that person's address. */
  private static Map<String, Object> event(String name) throws IOException {
    return event(name, "Permanent");
  }

  private static Map<String, Object> event(String name, String type) throws IOException {
    return Json.members(
        Files.readString(Path.of("../events/eventbridge-" + name + ".json"))
            .replace("wang@school.edu.tw", ADDRESS.text())
            .replace("0000000000000000000000003r", REGISTRAR.id().text())
            .replace("Permanent", type));
  }

  private AddressState state() {
    return contacts.of(REGISTRAR.school(), REGISTRAR.id()).state(ADDRESS);
  }

  @Test
  void shouldSendNoMoreWhereAMailBounced() throws IOException {
    assertThat(handler.handleRequest(event("bounced"), null)).containsExactly("kept");
    assertThat(handler.handleRequest(event("bounced"), null)).containsExactly("kept");

    assertThat(state()).isEqualTo(AddressState.BOUNCED);
    assertThat(new Addresses(contacts).of(REGISTRAR).address()).isEmpty();
  }

  @Test
  void shouldSendNoMoreToWhoCalledAMailSpam() throws IOException {
    assertThat(handler.handleRequest(event("complained"), null)).containsExactly("kept");

    assertThat(state()).isEqualTo(AddressState.COMPLAINED);
  }

  @Test
  void shouldCountWhatCameBackForNow() throws IOException {
    assertThat(handler.handleRequest(event("bounced", "Transient"), null)).containsExactly("kept");

    assertThat(state()).isEqualTo(AddressState.DELAYED);
    assertThat(new Addresses(contacts).of(REGISTRAR).address()).contains(ADDRESS);
  }

  @Test
  void shouldNameNobodyInTheLog() throws IOException {
    assertThat(handler.handleRequest(event("bounced"), null)).isNotEmpty();

    assertThat(log)
        .singleElement()
        .asString()
        .contains("\"what\":\"bounce\"", "\"kept\":1")
        .doesNotContain(ADDRESS.text(), REGISTRAR.id().text());
  }

  @Test
  void shouldRefuseAnEventOfAnotherKindWithoutRepeatingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> handler.handleRequest(Map.of("source", "aws.s3", "detail", Map.of()), null))
        .withMessageNotContaining("aws.s3");
  }
}
