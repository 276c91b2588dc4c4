package tw.portfolio.functions.tokenclaims;

import tw.portfolio.school.Problem;

/**
 * Nobody for whom a token may be made. Failing is the one way in which a user pool lets its trigger
 * say no; the pool shows the message to whoever signs in.
 */
final class NoTokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoTokenException(Problem problem) {
    super(problem.chinese() + " " + problem.english());
  }
}
