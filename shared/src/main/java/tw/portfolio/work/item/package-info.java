/**
 * Work of every kind as items: pieces with their histories, and choices, with the conditions on
 * them. Which of them go into one write is the stores' business.
 */
package tw.portfolio.work.item;
