package tw.portfolio.local.demo;

/**
 * A file that has to be in an archive.
 *
 * @param studentNumber whose it is (學號)
 * @param piece the piece
 * @param sha256 as its owner computed it
 */
record ExpectedFile(String studentNumber, String piece, String sha256) {}
