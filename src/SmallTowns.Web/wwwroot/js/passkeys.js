// Asks the device for a passkey and sends its answer with the form. The only script of the account pages.
const supported = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function';

async function askDevice(form) {
  const response = await fetch(form.dataset.passkey, { method: 'POST', body: new FormData(form) });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const { create, options } = await response.json();
  return create
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of supported ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const failure = form.querySelector('[role=alert]');
    failure.hidden = true;
    try {
      form.elements.Credential.value = JSON.stringify(await askDevice(form));
      form.submit();
    } catch (error) {
      console.warn(error);
      failure.hidden = false;
    }
  });
}
