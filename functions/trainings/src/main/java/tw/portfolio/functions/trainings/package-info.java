/** The function of trainings and briefings: plans, lists of who was there, pages to sign. */
package tw.portfolio.functions.trainings;
