package tw.portfolio.submission.precheck;

import java.util.List;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;

/**
 * All that a piece says in its book: two pieces of which that is equal are one row twice.
 *
 * @param content what it is about
 * @param files the digests of its files, document first
 */
record Sameness(Content content, List<Sha256> files) {
  static Sameness of(Piece piece) {
    return new Sameness(
        piece.content(),
        piece.files().all().stream().map(file -> file.declared().sha256()).toList());
  }
}
