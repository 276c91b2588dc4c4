package tw.portfolio.account;

import java.util.Optional;
import tw.portfolio.history.Retention;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.SchoolName;

/**
 * What is set of a school before anybody of it could set it.
 *
 * @param retention for how long the school keeps its history
 * @param leavers for how long it keeps what it has of students who have left
 * @param name what it is called, if that is said; the school can set it later
 */
public record FirstSettings(
    Retention retention, LeaverRetention leavers, Optional<SchoolName> name) {}
