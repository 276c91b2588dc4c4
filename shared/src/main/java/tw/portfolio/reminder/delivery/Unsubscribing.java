package tw.portfolio.reminder.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Makes links by which people unsubscribe from what the school does not demand. */
@FunctionalInterface
public interface Unsubscribing {
  /** A new link for each of these people. */
  Map<PersonId, URI> links(SchoolCode school, Collection<PersonId> people, Instant now);
}
