package tw.portfolio.submission.pack;

import java.util.Optional;
import tw.portfolio.job.Product;

/**
 * What came of packing a class.
 *
 * @param archive the archive; none if no file could go in
 * @param list the key of the list of files in it
 * @param files how many files are in it
 * @param problems how many problems there were
 */
public record PackedClass(Optional<Product> archive, String list, int files, int problems) {}
