/**
 * Backing up and sealing (備份與封存): a whole school year as sealed archives that explain themselves,
 * and the end of what the school has of students who have left, with a record of what was deleted
 * by which rule. How the table and the buckets are copied is the template's; how long a history is
 * kept is in {@code history}; where something about a person lies, each room says itself.
 */
package tw.portfolio.archive;
