package tw.portfolio.submission;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.submission.pack.PackedClass;

/**
 * How far a class is.
 *
 * @param className the class
 * @param pieces how many pieces have been gone through
 * @param bytes how many bytes have been gone through
 * @param updated when that was
 * @param locked what of it was handed in, once that is known
 * @param packed what came of packing it, once it is packed
 */
public record ClassProgress(
    String className,
    int pieces,
    long bytes,
    Instant updated,
    Optional<LockedClass> locked,
    Optional<PackedClass> packed) {}
