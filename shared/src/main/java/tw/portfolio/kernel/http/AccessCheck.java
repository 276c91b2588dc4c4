package tw.portfolio.kernel.http;

import java.util.Optional;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Problem;

/** Asked before every route of a function who may not come in at all. */
@FunctionalInterface
public interface AccessCheck {
  /** Why this one may not come in, if so. */
  Optional<Problem> bars(Actor actor);
}
