package tw.portfolio.contact.secret.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.contact.secret.NewSecret;
import tw.portfolio.contact.secret.SecretPurpose;
import tw.portfolio.contact.secret.SecretStore;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Secrets of links in memory, of the people of a roster. */
public final class MemorySecrets implements SecretStore {
  private final Roster roster;
  private final Map<String, NewSecret> secrets = new HashMap<>();
  private final Map<Whose, Rule> rules = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();

  private record Whose(SchoolCode school, PersonId person, SecretPurpose purpose) {}

  private record Rule(Instant since, Optional<String> only) {}

  /** Secrets of these people. */
  public MemorySecrets(Roster roster) {
    this.roster = roster;
  }

  @Override
  public synchronized void add(List<NewSecret> added) {
    added.forEach(secret -> secrets.put(secret.mark(), secret));
  }

  @Override
  public synchronized void replace(NewSecret secret) {
    add(List.of(secret));
    rules.put(
        new Whose(secret.school(), secret.person(), secret.purpose()),
        new Rule(secret.at(), Optional.of(secret.mark())));
  }

  @Override
  public synchronized void revoke(
      SchoolCode school, PersonId person, SecretPurpose purpose, Instant at) {
    rules.put(new Whose(school, person, purpose), new Rule(at, Optional.empty()));
  }

  @Override
  public synchronized Optional<Instant> since(
      SchoolCode school, PersonId person, SecretPurpose purpose) {
    return Optional.ofNullable(rules.get(new Whose(school, person, purpose)))
        .filter(rule -> rule.only().isPresent())
        .map(Rule::since);
  }

  @Override
  public synchronized Opened open(SecretPurpose purpose, String mark, Instant now) {
    Optional<NewSecret> secret =
        Optional.ofNullable(secrets.get(mark))
            .filter(one -> one.purpose() == purpose)
            .filter(one -> one.until().filter(until -> !now.isBefore(until)).isEmpty());
    if (secret.isEmpty()) {
      return new Opened.Nobody();
    }
    if (used.merge(mark + now.truncatedTo(ChronoUnit.HOURS), 1, Integer::sum) > MOST_USES_AN_HOUR) {
      return new Opened.TooOften();
    }
    return secret
        .filter(this::counts)
        .flatMap(one -> roster.person(one.school(), one.person()))
        .filter(Person::belongs)
        .<Opened>map(Opened.Owner::new)
        .orElseGet(Opened.Nobody::new);
  }

  private boolean counts(NewSecret secret) {
    Rule rule = rules.get(new Whose(secret.school(), secret.person(), secret.purpose()));
    return rule == null
        || rule.only()
            .map(secret.mark()::equals)
            .orElseGet(() -> secret.at().isAfter(rule.since()));
  }
}
