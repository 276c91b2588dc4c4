package tw.portfolio.submission.source;

import java.util.Optional;
import tw.portfolio.record.KnownStudent;

/**
 * A student as the register has it now.
 *
 * @param student what is no secret
 * @param identity the national id, if there is one
 */
public record Registered(KnownStudent student, Optional<SealedIdentity> identity) {}
