package tw.portfolio.submission.precheck;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;

/** All that a piece says in its book: two pieces of which that is equal are one row twice. */
final class Sameness {
  private Sameness() {}

  static List<String> of(Piece piece) {
    String words =
        switch (piece.content()) {
          case Content.Outcome outcome -> outcome.course() + " " + outcome.description();
          case Content.Achievement achievement -> achievement.words();
        };
    return Stream.concat(
            Stream.of(words),
            piece.files().all().stream().map(file -> file.declared().sha256().toString()))
        .toList();
  }
}
