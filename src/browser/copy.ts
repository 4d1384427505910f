/**
 * Makes copy buttons work: `<button hidden data-copy="id of a field" data-status="id of a status">`.
 * Self-contained, because embed pages print it as it stands here.
 */
export function wireCopying(): void {
	for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
		const field = document.getElementById(button.dataset['copy'] || '') as
			HTMLInputElement | HTMLTextAreaElement | null;
		const status = document.getElementById(button.dataset['status'] || '');
		if (field === null || status === null || !button.hidden) continue;
		button.hidden = false;
		const byHand = () => {
			field.focus();
			field.select();
			field.setSelectionRange(0, field.value.length);
			let done = false;
			try {
				done = document.execCommand('copy');
			} catch {
				// Some frames refuse even this; the text then stands selected.
			}
			status.textContent = done ? '已复制' : '长按选中的文字复制';
		};
		button.addEventListener('click', () => {
			status.textContent = '';
			// Frames without permission refuse the clipboard; old engines have none.
			if (!navigator.clipboard) byHand();
			else
				navigator.clipboard.writeText(field.value).then(() => {
					status.textContent = '已复制';
				}, byHand);
		});
	}
}
