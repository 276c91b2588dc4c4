package tw.portfolio.transfer;

/**
 * A student whose files are in the package.
 *
 * @param student all that the lists say
 * @param counts how much that is
 */
record PackedStudent(CarriedStudent student, Counts counts) {}
