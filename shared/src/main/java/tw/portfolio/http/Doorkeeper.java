package tw.portfolio.http;

import java.util.Optional;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.school.Actor;

/** Asked before every route of a function who may not come in at all. */
@FunctionalInterface
public interface Doorkeeper {
  /** Why this one may not come in, if so. */
  Optional<Problem> bars(Actor actor);
}
