/** The id of the dossier a draft became, in the address: a reload of the page of success shows it again. */
export const sentParam = 'da-gui';
