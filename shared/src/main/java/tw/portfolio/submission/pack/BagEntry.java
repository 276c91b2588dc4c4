package tw.portfolio.submission.pack;

import java.util.Optional;
import tw.portfolio.submission.pack.index.IndexRow;
import tw.portfolio.upload.FileOwner;

/**
 * What a bag is to hold: a row of the index, and the file that it tells of.
 *
 * @param row what the index tells: of the file its path in the bag, its size and its digests
 * @param piece the piece that it belongs to
 * @param file the file; none where a link alone shows the piece
 */
public record BagEntry(IndexRow row, FileOwner piece, Optional<BagFile> file) {}
