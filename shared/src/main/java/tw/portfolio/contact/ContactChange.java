package tw.portfolio.contact;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * A change of what somebody has said about being reached.
 *
 * @param school the school
 * @param person whose it is
 * @param after what is to be kept; it builds on the version before
 * @param at when
 * @param line the line that goes into the history, where a person has made the change: whose
 *     account must be in use
 * @param used the code that confirms it, which is used up
 */
public record ContactChange(
    SchoolCode school,
    PersonId person,
    Contact after,
    Instant at,
    Optional<Change> line,
    Optional<PendingCode> used) {}
