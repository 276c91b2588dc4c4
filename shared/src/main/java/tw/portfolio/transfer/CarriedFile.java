package tw.portfolio.transfer;

import java.util.Optional;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.Sha256;

/**
 * A file in a package.
 *
 * @param link where it lies in the package
 * @param name what the student calls it
 * @param type its type
 * @param md5 its digest, as the rows say
 * @param sha256 its digest, if the package tells that one too
 */
record CarriedFile(String link, FileName name, FileType type, Md5 md5, Optional<Sha256> sha256) {}
