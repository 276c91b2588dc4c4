package tw.portfolio.local.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.mail.MailEvent;
import tw.portfolio.local.year.Api.Call;
import tw.portfolio.local.year.PostOffice.Posted;
import tw.portfolio.local.year.model.Somebody;

/** Where people are reached: own addresses, and what becomes of mails. */
final class Contacts {
  private static final Call ADDRESS = Call.of("Notices", "PUT /me/contact/address");
  private static final Call CONFIRM = Call.of("Notices", "POST /me/contact/confirmation");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> DOMAINS =
      List.of("home.example", "home.example", "bounce.invalid", "complaint.invalid");

  private static final int ONE_COMPLAINS_IN = 1_000;

  private final Campus campus;
  private final Set<String> unusable = new HashSet<>();
  private final Map<String, Integer> own = new HashMap<>();

  Contacts(Campus campus) {
    this.campus = campus;
  }

  void day() {
    if (campus.happens(0.25)) {
      Somebody one = campus.any(List.copyOf(campus.school().people()));
      if (one.isInUse()) {
        confirm(one);
      }
    }
  }

  /** Enters an own address, and the code that comes there. */
  private void confirm(Somebody one) {
    int number = own.merge(one.id(), 1, Integer::sum);
    String address = "own" + number + "-" + one.id() + "@" + campus.any(DOMAINS);
    Person person = campus.person(one.id());
    List<Posted> unused = campus.site().others().collect();
    Reply asked = campus.api().send(person, ADDRESS, Json.object().put("address", address));
    String code =
        campus.site().others().collect().stream()
            .filter(mail -> mail.to().equals(address))
            .map(mail -> mail.subject().replaceAll("[^0-9]", ""))
            .findFirst()
            .orElse("");
    JsonNode body = Json.object().put("code", code);
    if (asked.ok() && campus.api().send(person, CONFIRM, body).ok()) {
      one.reachedAt(Optional.of(address));
    }
  }

  /** Mails come back, or their owners complain; now and then one does whose address was good. */
  void afterwards(List<Posted> mails) {
    Instant now = campus.site().clock().instant();
    for (Posted mail : mails) {
      Optional<MailEvent> event = MailEvent.of(mail.id(), mail.to(), mail.request(), now);
      if (event.isPresent()) {
        told(mail, event.get());
      } else if (Math.floorMod((mail.to() + campus.today()).hashCode(), ONE_COMPLAINS_IN) == 0) {
        told(mail, MailEvent.complaint(mail.id(), mail.to(), mail.request(), now));
      }
    }
  }

  private void told(Posted mail, MailEvent event) {
    unusable.add(mail.to());
    try {
      Outcome outcome =
          campus
              .site()
              .function("MailEvents")
              .invoke(event.event().toString().getBytes(StandardCharsets.UTF_8), PATIENCE);
      if (!(outcome instanceof Outcome.Answered)) {
        throw new IllegalStateException("What came of a mail was not taken: " + outcome);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
    for (Somebody one : campus.school().people()) {
      if (one.address().equals(Optional.of(mail.to()))) {
        one.reachedAt(
            campus.person(one.id()).email().filter(address -> !unusable.contains(address)));
      }
    }
  }
}
